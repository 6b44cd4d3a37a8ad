import type { enUS } from './en-US';
import type { Translated } from './texts';

/** Japanese. Names of Amazon's own stay as the developer console shows them. */
export const ja: Translated<typeof enUS> = {
  form: {
    label: {
      name: '名前',
    },
  },
  folded: {
    label: {
      more: '詳細設定',
    },
  },
  sending: {
    label: {
      skill: 'スキル',
    },
    status: {
      sending: '送信中',
      queued: '__waiting__ 件待ち',
      repeating: '__seconds__ 秒後に再送',
      invalid_input: '入力を確認',
      invalid_client: 'IDかシークレット違い',
      invalid_scope: 'スコープなし',
      unauthorized_client: '権限なし',
      invalid_request: 'トークン拒否',
      invalid_token_response: '無効なトークン応答',
      token_rejected: 'トークン拒否',
      no_enablement: '不明なユーザー',
      no_subscription: '未購読',
      forbidden: '拒否',
      bad_request: '不正な内容',
      user_not_found: '不明なユーザー',
      duplicate_reference_id: 'ID使用済み',
      rate_limited: '呼び出し過多',
      notification_limit: '上限到達',
      service_unavailable: 'Alexa 障害',
      unexpected_status: '予期しない応答',
      no_answer: '応答なし',
      canceled: '中止',
      queue_full: 'キュー満杯',
      node_closed: '停止',
      internal: '内部エラー',
    },
  },
  customer: {
    label: {
      userId: 'ユーザーID',
      region: 'リージョン',
      accessToken: 'アクセストークン',
      maxAttempts: '最大試行回数',
      deadlineSeconds: '制限時間（秒）',
      onRateLimit: 'レート制限時',
    },
    option: {
      none: '自動で取得',
      wait: '待って再送する',
      fail: 'すぐに失敗する',
    },
    note: {
      emptyReads: '空の欄は、灰色で表示されたメッセージのプロパティから値を読みます。',
    },
    wrong: {
      attempts: '最大試行回数：1～10 の整数',
      deadline: '制限時間：1～600 秒の整数',
    },
    status: {
      accepted: '受付済み',
    },
    input: {
      userId: 'ユーザー。スキルの `context.System.user.userId` の値',
      region: '`NA`、`EU`、`FE`、またはスキルが受け取ったリクエストの `apiEndpoint`。指定がなければスキルのリージョン',
    },
  },
  choice: {
    option: {
      fromMessage: '__property__ から',
    },
  },
  help: {
    inputs: '入力',
    outputs: '出力',
    details: '詳細',
    references: '参考',
    emptyReads: 'ノードに設定した値がメッセージで上書きされることはありません。空の欄は次のプロパティを読みます。',
  },
};
