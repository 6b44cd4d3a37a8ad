import { sendFieldTexts } from '../../../shared/texts/fields';
import type { Language, TranslatedForm } from '../../../shared/texts/texts';
import type { nodeRedEventForm } from '../fields';

/** The fields of the form. English is in core/events/event-form.ts and ../fields.ts; the events are in ./events. */
export const fieldTexts: Readonly<Record<Exclude<Language, 'en-US'>, TranslatedForm<typeof nodeRedEventForm>>> = {
  de: {
    ...sendFieldTexts.de,
    event: { label: 'Ereignis', help: 'Was Alexa ankündigt. Das Manifest Ihres Skills muss es veröffentlichen.' },
    locale: { label: 'Sprache', help: 'Sprache und Land der Texte, wie das Manifest Ihres Skills sie nennt' },
    translations: {
      label: 'Weitere Sprachen',
      help: 'Dieselben Texte in weiteren Sprachen. Alexa nimmt die Sprache des Kunden.',
    },
    eventName: { label: 'Name des Ereignisses', help: 'Amazons Name des Ereignisses' },
    payload: {
      label: 'Inhalt (Payload)',
      help: 'Der Inhalt des Ereignisses. Auf einen übersetzten Text verweist `localizedattribute:key`.',
    },
    localizedAttributes: {
      label: 'Übersetzte Texte',
      help: 'Ein Eintrag je Sprache, jeder mit allen Texten, auf die der Inhalt verweist',
    },
    audience: {
      label: 'Empfänger',
      help: 'Wer benachrichtigt wird',
      choices: { Unicast: 'Ein Kunde', Multicast: 'Alle Kunden mit Abonnement' },
    },
    stage: {
      label: 'Stage',
      help: 'Welche Version Ihres Skills das Ereignis sendet',
      choices: { development: 'Development (Sie und Ihre Tester)', live: 'Live (Ihre Kunden)' },
    },
    liveMulticastNotice: {
      label:
        'Das benachrichtigt jeden Kunden des veröffentlichten Skills, der das Ereignis abonniert hat. Es lässt sich ' +
        'nicht zurücknehmen.',
    },
    expiresAfterMinutes: {
      label: 'Gültig für (Minuten)',
      help:
        'Wie lange die Benachrichtigung auf den Kunden wartet, von 5 Minuten bis 24 Stunden (1440). Die kürzeste und ' +
        'die längste Zeit werden um eine Minute angepasst, weil Amazon nach der eigenen Uhr misst.',
    },
    expiresAt: {
      label: 'Gültig bis',
      help:
        'Wann die Benachrichtigung gelöscht wird, wenn der Kunde sie nicht gehört hat, mit Zeitzone, etwa ' +
        '`2030-05-14T18:00:00Z`: 5 Minuten bis 24 Stunden ab jetzt. Ersetzt die Gültigkeit in Minuten.',
    },
    referenceId: {
      label: 'Referenz-ID',
      help:
        'Eine eigene ID des Ereignisses. Später erneut gesendet, ersetzt das neue Ereignis die wartende ' +
        'Benachrichtigung und kann sich erneut melden. Ohne Angabe erhält jede Sendung ihre eigene ID, und eine ' +
        'Wiederholung derselben Sendung meldet sich bei niemandem zweimal.',
    },
    referenceIdCharacters: {
      label: 'Zeichen der Referenz-ID',
      help:
        'Was mit einer Referenz-ID geschieht, die andere Zeichen als Buchstaben, Ziffern und `~` hat. Amazon ' +
        'nennt nur diese, doch Sender verwenden auch `-`, `_`, `:` und `.` mit Erfolg. Eine ID mit anderen ' +
        'Zeichen wird durch ihren Hash ersetzt.',
      choices: {
        asGiven: 'Wie angegeben (auch - _ : und .)',
        documented: 'Nur dokumentierte (Buchstaben, Ziffern und ~)',
      },
    },
    eventTime: {
      label: 'Zeitpunkt',
      help:
        'Wann das Ereignis geschah, mit Zeitzone, etwa `2030-05-14T15:00:00Z`. Zusammen mit einer Referenz-ID ' +
        'bestimmt er das Ereignis: Mit denselben beiden erneut gesendet, meldet es sich bei niemandem zweimal, ' +
        'mit einem späteren Zeitpunkt ersetzt es die wartende Benachrichtigung. Ohne Angabe: jetzt.',
    },
    allowMessageToChoose: {
      label: 'Nachricht darf wählen',
      help: 'Ob Stage und Empfänger der Nachricht überlassen werden dürfen (`msg.stage`, `msg.audience`)',
    },
    allowSeveralMulticasts: {
      label: 'Mehrere Ereignisse an alle erlauben',
      help: 'Ob mehr als ein Ereignis je Minute an alle Kunden gehen darf. Sonst werden weitere abgelehnt.',
    },
  },
  ja: {
    ...sendFieldTexts.ja,
    event: { label: 'イベント', help: 'Alexa が知らせる内容。スキルのマニフェストで公開されている必要があります。' },
    locale: { label: 'ロケール', help: 'テキストの言語と国（スキルのマニフェストの表記）' },
    translations: {
      label: 'その他の言語',
      help: '同じテキストの他言語版。Alexa はユーザーの言語を使います。',
    },
    eventName: { label: 'イベント名', help: 'Amazon のイベント名' },
    payload: {
      label: 'ペイロード',
      help: 'イベントのペイロード。ローカライズされたテキストは `localizedattribute:key` で参照します。',
    },
    localizedAttributes: {
      label: 'ローカライズされたテキスト',
      help: 'ロケールごとに1項目、ペイロードが参照するすべてのテキスト',
    },
    audience: {
      label: '対象',
      help: '通知を受ける人',
      choices: { Unicast: '1人のユーザー', Multicast: '購読中の全ユーザー' },
    },
    stage: {
      label: 'ステージ',
      help: 'どのバージョンのスキルがイベントを送るか',
      choices: { development: '開発中（自分とテスター）', live: '公開中（ユーザー）' },
    },
    liveMulticastNotice: {
      label: '公開中のスキルでこのイベントを購読しているすべてのユーザーに通知されます。取り消せません。',
    },
    expiresAfterMinutes: {
      label: '有効期間（分）',
      help: '通知がユーザーを待つ時間（5 分～24 時間＝1440 分）。Amazon は自身の時計で測るため、最短と最長の時間は1分だけ調整されます。',
    },
    expiresAt: {
      label: '有効期限',
      help:
        'ユーザーが聞かなかった場合に通知が削除される時刻（`2030-05-14T18:00:00Z` のようにタイムゾーン付き）。' +
        '現在から5分～24時間後。有効期間（分）の代わりに使われます。',
    },
    referenceId: {
      label: '参照ID',
      help:
        'イベントの独自ID。後で同じIDを再び送ると、待機中の通知が新しいイベントに置き換わり、もう一度鳴ることがあります。' +
        '指定がなければ送信ごとに作られ、同じ送信の再送で二重に通知されることはありません。',
    },
    referenceIdCharacters: {
      label: '参照IDの文字',
      help:
        '英数字と `~` 以外の文字を含む参照IDの扱い。Amazon の文書にあるのはこれらだけですが、`-`、`_`、`:`、`.` も使われています。' +
        'それ以外の文字を含むIDはハッシュに置き換えられます。',
      choices: { asGiven: 'そのまま（- _ : . も可）', documented: '文書にある文字のみ（英数字と ~）' },
    },
    eventTime: {
      label: 'イベントの時刻',
      help:
        'イベントが起きた時刻（`2030-05-14T15:00:00Z` のようにタイムゾーン付き）。参照IDと合わせてイベントを特定します：' +
        '同じ2つの値で再び送っても二重に通知されず、より新しい時刻なら待機中の通知を置き換えます。指定がなければ現在。',
    },
    allowMessageToChoose: {
      label: 'メッセージによる選択を許可',
      help: 'ステージと対象をメッセージ（`msg.stage`、`msg.audience`）に任せられるかどうか',
    },
    allowSeveralMulticasts: {
      label: '複数回の一斉送信を許可',
      help: '1分間に2回以上、購読中の全ユーザーに通知できるかどうか。オフの場合、2回目以降は拒否されます。',
    },
  },
};
