import type { Translated } from '../../../shared/texts/texts';
import type { enUS } from './en-US';

/** Japanese. Names of Amazon's own stay as the developer console shows them. */
export const ja: Translated<typeof enUS> = {
  palette: 'プロアクティブイベント',
  option: {
    customEvent: 'カスタム（JSON）',
  },
  wrong: {
    integer: '__label__：__minimum__ 以上の整数',
    instant: '__label__：タイムゾーン付きの日時（例：2030-05-14T15:00:00Z）',
    number: '__label__：__minimum__～__maximum__ の数',
  },
  help: {
    summary: 'スキルのイベントを購読しているユーザーの Alexa デバイスに通知します。',
    introduction:
      'まず黄色いライトと通知音、そしてユーザーが尋ねたときに内容が読み上げられます。自由な知らせには通常*メッセージ*を使います：Alexa は誰からのメッセージかを伝えます。',
    contents: 'イベントの内容',
    outputs: {
      'alexa.accepted': 'true：Amazon がイベントを受け付けました。デバイスが鳴ったかどうかは通知されません',
      'alexa.speech': 'Alexa が話す内容（`{ locale, text }` のリスト）：英語での言い換え',
      'alexa.referenceId': 'イベントのID',
      'alexa.requestId': 'Amazon の呼び出しID',
      'alexa.attempts': '送信回数',
      'alexa.hints': '送信はされたが気になる点（`{ code, text }` のリスト）',
      'alexa.identity': 'どのイベントか：node、contentHash、referenceId、timestamp、expiryTime',
      alexa: 'その他：statusCode、timestamp、expiryTime、stage、eventName、audience、userId、duplicate、waitedMs',
    },
    details: [
      'スキルのマニフェストでイベントを公開し、ユーザーが Alexa アプリでスキルの通知を許可している必要があります。',
      '*ステージ*は公開中を選ぶまで開発中、*対象*は全員を選ぶまで1人です。メッセージによる選択を許可し、`msg.stage` または `msg.audience` ' +
        'に任せた場合を除き、メッセージでは変わりません。1分以内の2回目以降の一斉送信は、許可しない限り拒否されます。',
      'レート制限、サーバーエラー、接続の切断があると、*最大試行回数*と*制限時間*の範囲で、同じ参照ID・時刻・期限で再送されます。二重に通知されることはありません。',
      'エラーは catch ノードにのみ届きます：`msg.error.message` に何が起きてどうすべきか、`msg.error.cause` に ' +
        '`code`、`outcome`、`statusCode`、`requestId`、`retryAfterMs` が入ります。`msg.alexa.identity` ' +
        'が一緒に運ばれるため、catch ノードからこのノードに戻すと同じイベントが再送されます。新しいイベントを送るには `msg.alexa` を削除してください。期限が過ぎた再送は拒否されます。',
      '独自の*参照ID*は更新を意味します：後で再び送ると、待機中の通知を置き換え、もう一度鳴ることがあります。' +
        '*イベントの時刻*も指定すると、どこから送っても同じイベントとわかります：同じ2つで再び送っても二重に通知されず、より新しい時刻なら更新になります。',
      '*その他の言語*は `[{"locale":"de-DE","sellerName":"Buchladen"}]` のようなリストで、同じテキストの他言語版です。',
    ],
  },
};
