import type { Translated } from '../../../shared/texts/texts';
import type { enUS } from './en-US';

/** Japanese. Names of Amazon's own stay as the developer console shows them. */
export const ja: Translated<typeof enUS> = {
  label: {
    test: '接続テスト',
    proxy: 'プロキシ',
  },
  note: {
    whereCredentials:
      'どちらも Amazon の<a href="https://developer.amazon.com/alexa/console/ask" target="_blank" ' +
      'rel="noopener">開発者コンソール</a>にあります：スキルの「ビルド &gt; アクセス権限」ページの一番下です。',
    secretAnew:
      '保存済みのシークレットは、デプロイ時のエンドポイントとクライアントIDにのみ送られます。もう一度入力してください。',
    testing: 'テスト中…',
    testFailed: 'Node-RED が応答しないか、テストの権限がありません',
  },
  wrong: {
    url: '__label__：https://…、または localhost、host.docker.internal、ドットのない名前への http://',
    credentials: 'クライアントIDとクライアントシークレットがありません',
  },
  help: {
    summary: 'Alexa スキル：クライアントIDとクライアントシークレット、呼び出し先。',
    outputs: {},
    details: [
      'クライアントIDとクライアントシークレットはスキル固有のものです：' +
        '[開発者コンソール](https://developer.amazon.com/alexa/console/ask)のスキルの「ビルド > アクセス権限」ページの一番下にあります。' +
        'スキルIDや Login with Amazon のセキュリティプロファイルとは別のものです。`${NAME}` と書くと環境変数の値を使います。',
      '*リージョン*はユーザーのいる地域です。*エンドポイント*は Amazon、またはサンドボックスやゲートウェイの独自のアドレスです。シークレットが送られるため、暗号化されない http は ' +
        '`localhost`、`host.docker.internal`、ドットのない名前にのみ使えます。',
      '*同時呼び出し数*（1～50）は、このスキルのすべてのノードを通して同時に行う呼び出しの数です。その間に来たメッセージはキューで待ちます。*キューの上限*を超えたメッセージはコード `queue_full` で失敗します。',
      '*接続テスト*はフォームの内容で実際にトークンを取得し、スキルに何が許可されているかを示します。保存済みのシークレットは、デプロイ時のエンドポイント、クライアントID、プロキシの場合にのみ使われます。' +
        'どれかを変えたら、シークレットを入力し直してください。フローをデプロイできる人は誰でもスキルを使えます。エディターを ' +
        '`adminAuth` で保護してください。',
      '*プロキシ*を選ばない場合、https は環境変数 `https_proxy`、`no_proxy` に従います。暗号化されない http はプロキシを通りません。',
      'フローの停止や再デプロイの際、送信中のものは最後まで送られます（最長14秒）。待っているものは送られず、報告されます：ログの警告と、catch ノードへのコード `node_closed` のエラーです。',
    ],
  },
};
