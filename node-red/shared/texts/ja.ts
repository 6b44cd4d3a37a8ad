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
    option: {
      none: '自動で取得',
    },
    note: {
      emptyReads: '空の欄は、灰色で表示されたメッセージのプロパティから値を読みます。',
    },
    status: {
      accepted: '受付済み',
    },
  },
  numbers: {
    wrong: {
      whole: '__label__：__minimum__～__maximum__ の整数',
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
    emptyReads: '空の欄はメッセージのこのプロパティを読みます。ノードに設定した値が常に優先されます。',
    default: '初期値：__value__。',
    values: '__values__ のいずれか。',
    onlyWith: '*__field__*が__values__の場合のみ。',
    guarded: 'メッセージによる選択を許可した場合のみ。',
  },
};
