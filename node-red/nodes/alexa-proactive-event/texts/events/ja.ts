import type { EventTexts } from './texts';

/** Japanese. */
export const ja: EventTexts = {
  mediaContent: {
    label: 'メディアコンテンツ',
    help: '本、エピソード、アルバム、映画、ゲームの公開を知らせます',
    fields: {
      contentName: {
        label: 'コンテンツ名',
        help: '公開されるもの',
      },
      contentType: {
        label: 'コンテンツの種類',
        help: 'どの種類のコンテンツか',
        choices: {
          ALBUM: 'アルバム',
          BOOK: '本',
          EPISODE: 'エピソード',
          GAME: 'ゲーム',
          MOVIE: '映画',
          SINGLE: 'シングル',
        },
      },
      method: {
        label: '公開方法',
        help: 'どのように公開されるか',
        choices: {
          AIR: '放送',
          DROP: '発表',
          PREMIERE: 'プレミア',
          RELEASE: 'リリース',
          STREAM: 'ストリーミング',
        },
      },
      startTime: {
        label: '開始日時',
        help: '公開日時：タイムゾーン付きの日時',
      },
      providerName: {
        label: '提供元',
        help: 'どこで公開されるか',
      },
    },
  },
  messageAlert: {
    label: 'メッセージ',
    help: 'メッセージが届いていることを知らせます。独自の知らせには通常これを使います',
    fields: {
      creatorName: {
        label: '送信者名',
        help: '誰からのメッセージか（Alexa が読み上げます）',
      },
      count: {
        label: '件数',
        help: '届いているメッセージの数',
      },
      status: {
        label: '状態',
        help: '未読か、フラグ付きか',
        choices: {
          UNREAD: '未読',
          FLAGGED: 'フラグ付き',
        },
      },
      freshness: {
        label: '新しさ',
        help: '新着か、期限切れか',
        choices: {
          NEW: '新着',
          OVERDUE: '期限切れ',
        },
      },
      urgency: {
        label: '緊急度',
        help: 'メッセージを緊急として示す',
        choices: {
          URGENT: '緊急',
        },
      },
    },
  },
  occasion: {
    label: '予定',
    help: '予約や予定の確認・変更・取り消しを知らせます',
    fields: {
      occasionType: {
        label: '予定の種類',
        help: '予定か予約か、またはその依頼か',
        choices: {
          APPOINTMENT: '予定',
          APPOINTMENT_REQUEST: '予定の依頼',
          RESERVATION: '予約',
          RESERVATION_REQUEST: '予約の依頼',
        },
      },
      confirmationStatus: {
        label: '確認状況',
        help: '何が起きたか',
        choices: {
          CONFIRMED: '確定',
          CANCELED: '取り消し',
          RESCHEDULED: '日時変更',
          REQUESTED: '依頼済み',
          CREATED: '作成',
          UPDATED: '更新',
        },
      },
      subject: {
        label: '件名',
        help: '何のためか',
      },
      providerName: {
        label: '提供者名',
        help: '誰が提供するか',
      },
      bookingTime: {
        label: '予約日時',
        help: '行われる日時：タイムゾーン付きの日時',
      },
      brokerName: {
        label: '仲介者名',
        help: '提供者以外が手配した場合の仲介者',
      },
    },
  },
  orderStatus: {
    label: '注文状況',
    help: '注文の進み具合を知らせます',
    fields: {
      status: {
        label: '注文の状態',
        help: '注文がどこまで進んだか',
        choices: {
          PREORDER_RECEIVED: '予約注文受付',
          ORDER_RECEIVED: '注文受付',
          ORDER_PREPARING: '準備中',
          ORDER_SHIPPED: '発送済み',
          ORDER_OUT_FOR_DELIVERY: '配達中',
          ORDER_DELIVERED: '配達済み',
        },
      },
      sellerName: {
        label: '販売者名',
        help: '店の名前（Alexa が読み上げます）',
      },
      expectedArrival: {
        label: '到着予定',
        help: '注文が届く予定：タイムゾーン付きの日時',
      },
      deliveredOn: {
        label: '配達日時',
        help: '注文が配達された日時：タイムゾーン付きの日時',
      },
    },
  },
  socialGameInvite: {
    label: 'ゲームの招待',
    help: '知り合いに代わって、ゲームに招待または挑戦します',
    fields: {
      inviterName: {
        label: '招待者名',
        help: '誰が招待するか',
      },
      relationshipToInvitee: {
        label: '関係',
        help: '招待者とユーザーの関係',
        choices: {
          FRIEND: '友達',
          CONTACT: '連絡先',
        },
      },
      inviteType: {
        label: '招待の種類',
        help: '挑戦か、招待か',
        choices: {
          CHALLENGE: '挑戦',
          INVITE: '招待',
        },
      },
      offer: {
        label: '内容',
        help: '何に誘うか',
        choices: {
          GAME: 'ゲーム',
          MATCH: '対戦',
          REMATCH: '再戦',
        },
      },
      gameName: {
        label: 'ゲーム名',
        help: 'ゲームの名前（Alexa が読み上げます）',
      },
    },
  },
  sportsEvent: {
    label: 'スポーツ',
    help: '試合のスコアと、得点したチームを知らせます',
    fields: {
      eventLeagueName: {
        label: 'リーグ名',
        help: '試合のリーグまたはカップ',
      },
      homeTeamName: {
        label: 'ホームチーム名',
        help: 'ホームのチーム',
      },
      homeTeamScore: {
        label: 'ホームの得点',
        help: 'ホームチームのこれまでの得点',
      },
      awayTeamName: {
        label: 'アウェイチーム名',
        help: 'アウェイのチーム',
      },
      awayTeamScore: {
        label: 'アウェイの得点',
        help: 'アウェイチームのこれまでの得点',
      },
      teamName: {
        label: '得点したチーム名',
        help: '今得点したチーム。スコアだけを知らせるには「獲得点」とともに空にします',
      },
      scoreEarned: {
        label: '獲得点',
        help: '今得点したチームが獲得した点',
      },
    },
  },
  trashCollectionAlert: {
    label: 'ごみ収集',
    help: 'ごみ収集の日を知らせます',
    fields: {
      garbageTypes: {
        label: 'ごみの種類',
        help: '収集されるもの（1～5種類）',
        choices: {
          BOTTLES: 'びん',
          BULKY: '粗大ごみ',
          BURNABLE: '可燃ごみ',
          CANS: '缶',
          CLOTHING: '衣類',
          COMPOSTABLE: '堆肥化できるごみ',
          CRUSHABLE: '破砕ごみ',
          GARDEN_WASTE: '庭ごみ',
          GLASS: 'ガラス',
          HAZARDOUS: '有害ごみ',
          HOME_APPLIANCES: '家電',
          KITCHEN_WASTE: '生ごみ',
          LANDFILL: '埋立ごみ',
          PET_BOTTLES: 'ペットボトル',
          RECYCLABLE_PLASTICS: '資源プラスチック',
          WASTE_PAPER: '古紙',
        },
      },
      collectionDayOfWeek: {
        label: '収集日',
        help: '収集の曜日',
        choices: {
          MONDAY: '月曜日',
          TUESDAY: '火曜日',
          WEDNESDAY: '水曜日',
          THURSDAY: '木曜日',
          FRIDAY: '金曜日',
          SATURDAY: '土曜日',
          SUNDAY: '日曜日',
        },
      },
    },
  },
  weatherAlert: {
    label: '気象警報',
    help: 'ユーザーの地域の竜巻、ハリケーン、吹雪、雷雨を知らせます',
    fields: {
      alertType: {
        label: '警報の種類',
        help: 'どの気象か',
        choices: {
          HURRICANE: 'ハリケーン',
          SNOW_STORM: '吹雪',
          THUNDER_STORM: '雷雨',
          TORNADO: '竜巻',
        },
      },
      source: {
        label: '発表元',
        help: '警報を出したところ。Alexa は「…提供」と言います',
      },
    },
  },
};
