import type { Translated } from '../../../shared/texts/texts';
import type { enUS } from './en-US';

/** Japanese. Names of Amazon's own stay as the developer console shows them. */
export const ja: Translated<typeof enUS> = {
  palette: 'アクセストークン',
  status: {
    token: 'トークン取得済み',
  },
  help: {
    summary: 'Login with Amazon から Alexa スキルのアクセストークンを取得します。',
    introduction: '自分で呼び出しを行う場合にだけ必要です。他の Alexa ノードは自分でトークンを取得し、再利用します。',
    outputs: {
      'alexa.accessToken': 'トークン。メッセージを読める人は誰でも使えます',
      'alexa.tokenType': '`bearer`',
      'alexa.scope': 'トークンの用途',
      'alexa.expiresAt': '期限（ISO 8601）',
      'alexa.expiresInSeconds': '残りの有効時間',
    },
    details: [
      'トークンはメモリに保持され、期限の1分前まで再利用されます。エラーは `msg.error.cause.code` とともに catch ノードに届きます。',
    ],
  },
};
