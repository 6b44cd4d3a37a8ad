import type { Translated } from '../../../shared/texts/texts';
import type { enUS } from './en-US';

/** Japanese. Names of Amazon's own stay as the developer console shows them. */
export const ja: Translated<typeof enUS> = {
  palette: 'スキルメッセージ',
  help: {
    summary: 'Alexa スキルのコードに、1人のユーザー宛てのメッセージを送ります。',
    introduction:
      'スキルは `request.message` にデータの入った `Messaging.MessageReceived` ' +
      'リクエストを受け取ります。開発ステージはなく、このユーザーが有効にしたバージョンのスキルに届きます。ユーザーには何も聞こえません。',
    outputs: {
      'alexa.accepted': 'true：Amazon がメッセージを受け付けました。スキルが処理したかどうかは通知されません',
      'alexa.requestId': 'Amazon の呼び出しID',
      'alexa.attempts': '送信回数',
      alexa: 'その他：statusCode、userId、expiresAfterSeconds',
    },
    details: [
      '*データ*はキーとテキスト値のオブジェクトで、全体で 6 KB までです。*値をテキストに変換*を選ぶと数値・リスト・オブジェクトは JSON テキストとして送られ、選ばなければ拒否されます。',
      '*配信*：Amazon はメッセージの再送を見分けません。「最大1回」（初期値）は届いていないことが確実なものだけを再送し、それ以外は `msg.error.cause.outcome` が ' +
        '`unknown` で失敗します。「最低1回」はそれも再送し、2回届くことがあります。',
      'エラーは catch ノードにのみ届きます：`msg.error.message` に何が起きてどうすべきか、`msg.error.cause` に ' +
        '`code`、`outcome`、`statusCode`、`requestId`、`retryAfterMs` が入ります。',
    ],
  },
};
