import type { Language, TranslatedForm } from '../../../shared/texts/texts';
import type { nodeRedSkillForm } from '../fields';

/** The fields of the form. English is in core/skill-form.ts and ../fields.ts. */
export const fieldTexts: Readonly<Record<Exclude<Language, 'en-US'>, TranslatedForm<typeof nodeRedSkillForm>>> = {
  de: {
    clientId: {
      label: 'Client ID',
      help:
        'Die Alexa Client ID Ihres Skills. Sie steht in der Alexa Developer Console ' +
        '(developer.amazon.com/alexa/console/ask) unter Ihrem Skill > Build > Permissions, am Ende der Seite. Sie ' +
        'ist nicht die Skill ID und nicht die ID eines Sicherheitsprofils von Login with Amazon.',
    },
    clientSecret: { label: 'Client Secret', help: 'Das Alexa Client Secret, neben der Client ID' },
    region: {
      label: 'Region',
      help: 'Wo Ihre Kunden sind. Jede Sendung kann eine andere Region wählen.',
      choices: {
        NA: 'Nordamerika (und Südamerika)',
        EU: 'Europa und Indien',
        FE: 'Fernost und Australien (Japan, Neuseeland)',
      },
    },
    endpoint: {
      label: 'Endpunkt',
      help: 'Wohin die Aufrufe gehen, und mit ihnen das Client Secret',
      choices: { amazon: 'Amazon', custom: 'Eigener (Sandbox oder Gateway)' },
    },
    tokenUrl: {
      label: 'Token-URL',
      help:
        'Woher Zugriffstokens kommen. Unverschlüsseltes http ist nur zu `localhost`, `host.docker.internal` und ' +
        'Namen ohne Punkt erlaubt.',
    },
    apiUrl: {
      label: 'API-URL',
      help:
        'Wohin Ereignisse und Nachrichten gehen. Unverschlüsseltes http ist nur zu `localhost`, ' +
        '`host.docker.internal` und Namen ohne Punkt erlaubt.',
    },
    concurrency: {
      label: 'Gleichzeitige Aufrufe',
      help: 'Wie viele Aufrufe für diesen Skill zugleich unterwegs sein dürfen, über alle Nodes hinweg (1 bis 50)',
    },
    queueLimit: {
      label: 'Länge der Warteschlange',
      help:
        'Wie viele Nachrichten für diesen Skill warten dürfen, über alle Nodes hinweg. Weitere scheitern mit dem ' +
        'Code `queue_full`.',
    },
  },
  ja: {
    clientId: {
      label: 'クライアントID',
      help:
        'スキルの Alexa クライアントID。Alexa 開発者コンソール（developer.amazon.com/alexa/console/ask）のスキルの' +
        '「ビルド > アクセス権限」ページの一番下にあります。スキルIDや Login with Amazon のセキュリティプロファイルのIDとは別のものです。',
    },
    clientSecret: { label: 'クライアントシークレット', help: 'Alexa クライアントシークレット（クライアントIDの隣）' },
    region: {
      label: 'リージョン',
      help: 'ユーザーのいる地域。送信ごとに別のリージョンを選べます。',
      choices: {
        NA: '北米（南米を含む）',
        EU: 'ヨーロッパ・インド',
        FE: '極東・オーストラリア（日本、ニュージーランド）',
      },
    },
    endpoint: {
      label: 'エンドポイント',
      help: '呼び出し先。クライアントシークレットもここに送られます',
      choices: { amazon: 'Amazon', custom: 'カスタム（サンドボックス、ゲートウェイ）' },
    },
    tokenUrl: {
      label: 'トークンURL',
      help: 'アクセストークンの取得先。暗号化されない http は `localhost`、`host.docker.internal`、ドットのない名前にのみ使えます。',
    },
    apiUrl: {
      label: 'API URL',
      help: 'イベントとメッセージの送信先。暗号化されない http は `localhost`、`host.docker.internal`、ドットのない名前にのみ使えます。',
    },
    concurrency: {
      label: '同時呼び出し数',
      help: 'このスキルのすべてのノードを通して同時に行える呼び出しの数（1～50）',
    },
    queueLimit: {
      label: 'キューの上限',
      help: 'このスキルのすべてのノードを通して待機できるメッセージの数。超えたメッセージはコード `queue_full` で失敗します。',
    },
  },
};
