import { fastClock, useN8n } from '../support/n8n';
import { errorOf, outputOf } from '../support/results';
import {
  accept,
  type Answer,
  closedUrl,
  hangUp,
  html,
  inTurn,
  json,
  neverAnswer,
  passOnTo,
  startStandIn,
  text,
} from '../support/stand-in';
import { boilerAlert, eventWorkflow, messageWorkflow, refreshMessage } from '../support/workflows';
import { expectFault } from './expect-fault';

/** Time-outs and waits pass twenty times as fast: half a second a call instead of 10 s. */
const n8n = useN8n({ env: fastClock });

describe('an event is repeated within its limits when', () => {
  const trouble: Array<[string, Answer, string, string | undefined]> = [
    [
      'the service has trouble',
      json(503, { message: 'Try later' }),
      'Alexa could not handle the call (status 503)',
      '503',
    ],
    [
      'it comes too often',
      json(429, { message: 'Slow down' }),
      'Alexa received more calls than it allows (status 429)',
      '429',
    ],
    [
      'a gateway answers with a page',
      html(502, '<html><body>Bad gateway</body></html>'),
      'Alexa could not handle the call (status 502)',
      '502',
    ],
    ['the connection is closed', hangUp, 'The connection to Alexa was closed before an answer came', undefined],
    ['no answer comes', neverAnswer, 'Alexa did not answer in time', undefined],
  ];

  test.each(trouble)('%s, and then given up', async (_what, send, message, httpCode) => {
    const standIn = await startStandIn({ send });
    const error = errorOf(await n8n.run(eventWorkflow(boilerAlert), { credential: standIn.credential }));
    expectFault(error, { message, httpCode, says: ['5 attempts', message.includes('429') ? '' : 'outcome unknown'] });
    expect(standIn.sends()).toHaveLength(5);
    expect(new Set(standIn.sends().map(({ body }) => body)).size).toBe(1);
  });

  test.each(trouble)('%s, until it is accepted', async (_what, send) => {
    const standIn = await startStandIn({ send: inTurn(send, send, accept) });
    const output = outputOf(await n8n.run(eventWorkflow(boilerAlert), { credential: standIn.credential }));
    expect(output).toMatchObject({ accepted: true, attempts: 3, statusCode: 202 });
  });

  test('the token exchange has trouble, which is repeated on its own', async () => {
    const onward = passOnTo(n8n.sandbox.url);
    const standIn = await startStandIn({ token: inTurn(text(500, ''), hangUp, neverAnswer, onward), send: onward });
    expect(outputOf(await n8n.run(eventWorkflow(boilerAlert), { credential: standIn.credential }))).toMatchObject({
      attempts: 1,
    });
    expect(n8n.sandbox.rings()).toHaveLength(1);
  });

  test('but not when the service asks for a wait beyond the limits: then it says how long', async () => {
    const standIn = await startStandIn({ send: json(503, { message: 'Maintenance' }, { 'Retry-After': '120' }) });
    const error = errorOf(await n8n.run(eventWorkflow(boilerAlert), { credential: standIn.credential }));
    expect(error.description).toContain('try again in 120 s');
    expect(error.context?.data).toMatchObject({ retryAfterMs: 120_000, attempts: 1 });
  });
});

describe('nobody is there', () => {
  test('for events', async () => {
    const apiUrl = await closedUrl();
    const error = errorOf(await n8n.run(eventWorkflow(boilerAlert), { credential: { apiUrl } }));
    expectFault(error, {
      message: 'Alexa could not be reached: the connection was refused',
      says: ['5 attempts', 'Check the network, the proxy and the endpoint (ECONNREFUSED)'],
    });
    expect(error.context?.data).toMatchObject({ outcome: 'not accepted' });
  });

  test('for tokens', async () => {
    const tokenUrl = `${await closedUrl()}/auth/o2/token`;
    const error = errorOf(await n8n.run(messageWorkflow(refreshMessage), { credential: { tokenUrl } }));
    expectFault(error, {
      message: 'Login with Amazon could not be reached: the connection was refused',
      says: ['Check the network, the proxy and the endpoint (ECONNREFUSED)'],
    });
  });

  test('and a message is not sent before the time-out is over, nor a second time after it', async () => {
    const standIn = await startStandIn({ send: neverAnswer });
    const error = errorOf(await n8n.run(messageWorkflow(refreshMessage), { credential: standIn.credential }));
    expectFault(error, {
      message: 'Alexa did not answer in time',
      says: ['outcome unknown: it may have been accepted'],
    });
    expect(standIn.sends()).toHaveLength(1);
  });
});

describe('an event is accepted although', () => {
  test.each<[string, Answer]>([
    ['the body is no JSON', html(202, '<html>')],
    ['the status is 200', text(200, '')],
    ['the status is 204', text(204, '')],
    [
      'the body breaks off',
      (_request, response) => {
        response.writeHead(202, { 'Content-Length': '1000' });
        response.write('{"half":');
        setTimeout(() => response.destroy(), 5);
      },
    ],
    [
      'the body never ends',
      (_request, response) => {
        response.writeHead(202);
        response.write('{"half":');
      },
    ],
    [
      'the body is endless',
      (_request, response) => {
        response.writeHead(202);
        const more = () => {
          while (response.writable && response.write('x'.repeat(65_536)));
        };
        response.on('drain', more);
        more();
      },
    ],
  ])('%s; nothing is repeated', async (_what, send) => {
    const standIn = await startStandIn({ send });
    const output = outputOf(await n8n.run(eventWorkflow(boilerAlert), { credential: standIn.credential }));
    expect(output).toMatchObject({ accepted: true, attempts: 1 });
    expect(standIn.sends()).toHaveLength(1);
  });
});
