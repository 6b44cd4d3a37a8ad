import type { tokenForm } from '../../../../core/lwa/token-form';
import type { Language, TranslatedForm } from '../../../shared/texts/texts';

/** The fields of the form. English is in core/lwa/token-form.ts. */
export const fieldTexts: Readonly<Record<Exclude<Language, 'en-US'>, TranslatedForm<typeof tokenForm>>> = {
  de: {
    visibleTokenNotice: {
      label:
        'Das Token steht in der Ausgabe: Wer sie lesen kann, kann es benutzen. Die anderen Alexa-Nodes brauchen kein ' +
        'Token von hier, sie besorgen ihre automatisch.',
    },
    scope: {
      label: 'Scope',
      help: 'Was das Token erlaubt. Amazon stellt je Token einen Scope aus.',
      choices: {
        'alexa::proactive_events': 'Proactive Events (Kunden benachrichtigen)',
        'alexa:skill_messaging': 'Skill Messaging (Nachricht an den Skill)',
        'alexa::datastore': 'Data Store (Widgets füllen)',
        custom: 'Eigener (jeder andere Scope)',
      },
    },
    customScope: { label: 'Eigener Scope', help: 'Der Scope, genau wie Amazon ihn schreibt' },
  },
  ja: {
    visibleTokenNotice: {
      label:
        'トークンは出力に含まれ、出力を読める人は誰でも使えます。他の Alexa ノードは自動でトークンを取得するので、ここからのトークンは不要です。',
    },
    scope: {
      label: 'スコープ',
      help: 'トークンで許可される操作。Amazon はトークンごとに1つのスコープを発行します。',
      choices: {
        'alexa::proactive_events': 'プロアクティブイベント（ユーザーへの通知）',
        'alexa:skill_messaging': 'スキルメッセージ（スキルへの送信）',
        'alexa::datastore': 'データストア（ウィジェットの表示）',
        custom: 'カスタム（その他のスコープ）',
      },
    },
    customScope: { label: 'カスタムスコープ', help: 'Amazon の表記どおりのスコープ' },
  },
};
