'use strict';
/**
 * What a node costs that does nothing but call n8n's own HTTP helper for each item, with the same bound on calls under
 * way: the measure for ours. No retry, no time-out, no checks; the token is obtained once. With `send: false` it sends
 * nothing and gives out items of the size of ours: the measure for memory.
 */
const parameters = ['apiUrl', 'inFlight', 'send', 'output'];

class BareLoop {
  constructor() {
    this.description = {
      displayName: 'Bare Loop',
      name: 'bareLoop',
      group: ['transform'],
      version: 1,
      description: 'Bench',
      defaults: {},
      inputs: ['main'],
      outputs: ['main'],
      properties: parameters.map((name) => ({ displayName: name, name, type: 'json', default: '' })),
    };
  }

  async execute() {
    const [apiUrl, inFlight, send, output] = parameters.map((name) => this.getNodeParameter(name, 0));
    const count = this.getInputData().length;
    const outputs = new Array(count);
    const headers = { 'content-type': 'application/json' };
    if (send) {
      const { access_token: token } = await this.helpers.httpRequest({
        method: 'POST',
        url: `${apiUrl}/auth/o2/token`,
        body: 'grant_type=client_credentials',
        json: true,
      });
      headers.authorization = `Bearer ${token}`;
    }
    const common = {
      method: 'POST',
      url: `${apiUrl}/v1/proactiveEvents/stages/development`,
      headers,
      returnFullResponse: true,
    };
    const expiryTime = new Date(Date.now() + 3_600_000).toISOString();
    let next = 0;
    const worker = async () => {
      while (next < count) {
        const item = next;
        next += 1;
        let statusCode = 202;
        if (send) {
          const body = JSON.stringify({
            timestamp: new Date().toISOString(),
            referenceId: `bare~${item}`,
            expiryTime,
            event: {
              name: 'AMAZON.MessageAlert.Activated',
              payload: {
                state: { status: 'UNREAD' },
                messageGroup: {
                  creator: { name: this.getNodeParameter('output', item).name ?? 'The boiler room' },
                  count: 1,
                },
              },
            },
            localizedAttributes: [{ locale: 'en-US' }],
            relevantAudience: { type: 'Unicast', payload: { user: 'amzn1.ask.account.BENCH' } },
          });
          ({ statusCode } = await this.helpers.httpRequest({ ...common, body }));
        }
        outputs[item] = {
          json: structuredClone({ ...output, referenceId: `auto~${String(item).padStart(64, '0')}`, statusCode }),
          pairedItem: { item },
        };
      }
    };
    await Promise.all(Array.from({ length: Math.min(inFlight, count) }, worker));
    return [outputs];
  }
}

module.exports = { BareLoop };
