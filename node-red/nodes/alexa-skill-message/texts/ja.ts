import type { Translated } from '../../../shared/texts/texts';
import type { enUS } from './en-US';

/** Japanese. Names of Amazon's own stay as the developer console shows them. */
export const ja: Translated<typeof enUS> = {
  palette: 'スキルメッセージ',
  label: {
    data: 'データ',
    convertValuesToText: '値をテキストに変換',
    expiresAfterSeconds: '有効期間（秒）',
    delivery: '配信',
  },
  option: {
    atMostOnce: '最大1回',
    atLeastOnce: '最低1回',
  },
  note: {
    noStage:
      'このユーザーが有効にしたバージョンのスキルに届きます（公開中か開発中かを問いません）。ユーザーには何も聞こえません。',
    delivery: '「最低1回」は、届いたか不明なメッセージも再送します。2回届くことがあります。',
  },
  wrong: {
    seconds: '有効期間：60～86400 秒の整数',
  },
  input: {
    data: 'スキルに渡すキーとテキスト値（6 KB まで）',
    expiresAfterSeconds: 'Alexa が試行を続ける時間（60～86400 秒）。指定がなければ 3600',
  },
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
