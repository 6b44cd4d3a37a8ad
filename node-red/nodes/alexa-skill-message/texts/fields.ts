import type { messageForm } from '../../../../core/messages/message-form';
import { sendFieldTexts } from '../../../shared/texts/fields';
import type { Language, TranslatedForm } from '../../../shared/texts/texts';

/** The fields of the form. English is in core/messages/message-form.ts. */
export const fieldTexts: Readonly<Record<Exclude<Language, 'en-US'>, TranslatedForm<typeof messageForm>>> = {
  de: {
    ...sendFieldTexts.de,
    noStageNotice: {
      label:
        'Skill-Nachrichten kennen keine Development-Stage: Die Nachricht geht an die Version des Skills, die dieser ' +
        'Kunde aktiviert hat. Der Kunde hört nichts; Ihr Skill erhält einen Messaging.MessageReceived-Request.',
    },
    data: {
      label: 'Daten',
      help: 'Schlüssel und Texte, die Ihr Skill in `request.message` findet; zusammen höchstens 6 KB',
    },
    convertValuesToText: {
      label: 'Werte in Text umwandeln',
      help:
        'Ob Zahlen, Wahrheitswerte, Listen und Objekte als Text (JSON) gesendet werden. Sonst werden sie abgelehnt, ' +
        'weil der Dienst nur Text annimmt.',
    },
    expiresAfterSeconds: {
      label: 'Gültig für (Sekunden)',
      help: 'Wie lange Alexa versucht, den Skill zu erreichen, von 60 Sekunden bis 24 Stunden (86400)',
    },
    delivery: {
      label: 'Zustellung',
      help:
        'Was geschieht, wenn die Verbindung abreißt oder Amazon mit einem Serverfehler antwortet, sodass niemand ' +
        'weiß, ob die Nachricht angenommen wurde. Amazon erkennt die Wiederholung einer Nachricht nicht.',
      choices: {
        'at most once': 'Höchstens einmal (nie doppelt, kann verloren gehen)',
        'at least once': 'Mindestens einmal (nie verloren, kann doppelt ankommen)',
      },
    },
  },
  ja: {
    ...sendFieldTexts.ja,
    noStageNotice: {
      label:
        'スキルメッセージに開発ステージはありません。このユーザーが有効にしたバージョンのスキルに届きます。' +
        'ユーザーには何も聞こえず、スキルが Messaging.MessageReceived リクエストを受け取ります。',
    },
    data: {
      label: 'データ',
      help: 'スキルが `request.message` で受け取るキーとテキスト値（全体で 6 KB まで）',
    },
    convertValuesToText: {
      label: '値をテキストに変換',
      help:
        '数値・真偽値・リスト・オブジェクトをテキスト（JSON）として送るかどうか。' +
        'オフの場合は、サービスがテキストしか受け付けないため拒否されます。',
    },
    expiresAfterSeconds: {
      label: '有効期間（秒）',
      help: 'Alexa がスキルへの配信を試み続ける時間（60 秒～24 時間＝86400 秒）',
    },
    delivery: {
      label: '配信',
      help:
        '接続が切れたり Amazon がサーバーエラーを返したりして、メッセージが受け付けられたか不明な場合の動作。' +
        'Amazon は再送と新しいメッセージを見分けられません。',
      choices: {
        'at most once': '最大1回（重複なし、失われることがある）',
        'at least once': '最低1回（失われない、2回届くことがある）',
      },
    },
  },
};
