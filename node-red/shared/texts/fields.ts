import type { callForm, userIdField } from '../../../core/call-form';
import type { Language, TranslatedForm } from './texts';

/** The fields of every form that sends something to a customer. English is in core/call-form.ts. */

type Fields = TranslatedForm<readonly [typeof userIdField, ...typeof callForm]>;

export const sendFieldTexts: Readonly<Record<Exclude<Language, 'en-US'>, Fields>> = {
  de: {
    userId: {
      label: 'User ID',
      help:
        'Der Kunde, wie ihn Ihr Skill in `context.System.user.userId` sieht. Die ID gilt nur für diesen Skill und ' +
        'ändert sich, wenn der Kunde den Skill deaktiviert und wieder aktiviert.',
    },
    region: {
      label: 'Region',
      help:
        'Wo dieser Kunde ist, wenn nicht in der Region des Skills: `NA`, `EU`, `FE`, oder der `apiEndpoint` eines ' +
        'Requests, den Ihr Skill von diesem Kunden erhielt. Ohne Wirkung bei einem eigenen Endpunkt.',
    },
    accessToken: {
      label: 'Zugriffstoken',
      help:
        'Ein Token, das statt eines neuen verwendet wird, etwa von einem Alexa-Token-Node. Lassen Sie das Feld leer, ' +
        'wenn Sie es nicht brauchen: Tokens werden automatisch besorgt und wiederverwendet.',
    },
    maxAttempts: {
      label: 'Höchstzahl Versuche',
      help:
        'Wie oft eine Sendung versucht wird, wenn Amazon überlastet ist oder die Verbindung abreißt, von 1 bis 10; ' +
        '1 heißt: ohne Wiederholung',
    },
    deadlineSeconds: {
      label: 'Frist (Sekunden)',
      help:
        'Wie lange eine Sendung mit Wiederholungen und Wartezeiten dauern darf. Verlangt Amazon eine längere ' +
        'Wartezeit, scheitert sie sofort und sagt, wann ein neuer Versuch sinnvoll ist.',
    },
    onRateLimit: {
      label: 'Bei Drosselung',
      help: 'Was geschieht, wenn Amazon antwortet, dass es zu viele Aufrufe waren (Status 429)',
      choices: {
        wait: 'Warten und wiederholen (innerhalb der Frist)',
        fail: 'Sofort scheitern (sagt, wann es weitergeht)',
      },
    },
  },
  ja: {
    userId: {
      label: 'ユーザーID',
      help:
        'ユーザー。スキルの `context.System.user.userId` の値です。このIDはこのスキルだけのもので、ユーザーがスキルを無効にして' +
        '再び有効にすると変わります。',
    },
    region: {
      label: 'リージョン',
      help:
        'スキルのリージョン以外にいるユーザーの場合：`NA`、`EU`、`FE`、またはスキルがこのユーザーから受け取ったリクエストの `apiEndpoint`。' +
        'カスタムのエンドポイントでは効果がありません。',
    },
    accessToken: {
      label: 'アクセストークン',
      help:
        '新しく取得する代わりに使うトークン（Alexa アクセストークンノードの出力など）。必要がなければ空のままにしてください。' +
        'トークンは自動で取得され、再利用されます。',
    },
    maxAttempts: {
      label: '最大試行回数',
      help: 'Amazon が混み合っているときや接続が切れたときに1件を試行する回数（1～10）。1 は再送なし',
    },
    deadlineSeconds: {
      label: '制限時間（秒）',
      help:
        '再送と待ち時間を含めた1件の送信時間の上限。Amazon がより長い待ち時間を求めた場合はすぐに失敗し、' +
        'いつ再試行できるかを示します。',
    },
    onRateLimit: {
      label: 'レート制限時',
      help: '呼び出しが多すぎると Amazon が応答したとき（ステータス 429）の動作',
      choices: { wait: '待って再送する（制限時間内）', fail: 'すぐに失敗する（再試行の時期を示す）' },
    },
  },
};
