import fc from 'fast-check';
import type { HttpResponse } from '../../core/host';
import { tokenAnswer } from '../support/fake-host';
import { leaksOf } from '../support/secrets';
import { type Call, seen } from './support/seen';
import { credentials, messageAlert, skillMessage, tokenUrl, userId } from './support/skill';

const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');
const clientId = credentials.clientId;

const echoes: Record<string, (secret: string) => string> = {
  raw: (secret) => secret,
  percent: encodeURIComponent,
  form: (secret) => new URLSearchParams({ s: secret }).toString(),
  json: (secret) => JSON.stringify({ s: secret }),
  base64,
  basic: (secret) => base64(`${clientId}:${secret}`),
};

/** Answers that put the echo wherever core reads. */
const answers: Record<string, (echo: string) => Partial<HttpResponse>> = {
  lwa: (echo) => ({ body: JSON.stringify({ error: 'invalid_client', error_description: `you sent ${echo}` }) }),
  lwaType: (echo) => ({ body: JSON.stringify({ error: echo }) }),
  alexa: (echo) => ({ body: JSON.stringify({ type: 'Forbidden', message: `you sent ${echo}` }) }),
  plain: (echo) => ({ body: `you sent ${echo}` }),
  html: (echo) => ({ body: `<p>${echo}</p>` }),
  list: (echo) => ({ body: JSON.stringify([`you sent`]) + echo }),
  header: (echo) => ({ body: '{}', headers: { 'x-amzn-requestid': echo.replace(/[^ -~]/g, '?') } }),
  brokenOff: (echo) => ({ body: `{"message":"you sent ${echo}`, bodyComplete: false }),
};

const tricky = fc.constantFrom(...'abcXYZ0189+/=&%"\\ü漢😀 ');
const secrets = fc.oneof(
  fc.string({ unit: tricky, minLength: 4, maxLength: 70 }),
  fc.string({ unit: 'binary', minLength: 4, maxLength: 40 }),
);
const statuses = fc.constantFrom(200, 302, 400, 401, 403, 404, 409, 429, 432, 500);

const sends: Record<string, Call> = {
  createProactiveEvent: (client) => client.createProactiveEvent(messageAlert(), 'development'),
  sendSkillMessage: (client) => client.sendSkillMessage(userId, skillMessage),
};

/** What a user would see with a harmless text in place of the secret: words that are no leak. */
const ordinary = 'harmless';

// The names of the callers are not the matter here, and looking them up is slow.
Error.stackTraceLimit = 2;

describe('The client secret stands nowhere', () => {
  test.each(Object.keys(answers))('when the token exchange echoes it (%s)', async (kind) => {
    await fc.assert(
      fc.asyncProperty(
        secrets,
        statuses,
        fc.constantFrom(...Object.values(echoes)),
        async (secret, statusCode, echo) => {
          const look = async (text: string) =>
            await seen(
              (client) => client.getAccessToken('alexa::proactive_events'),
              { credentials: { clientId, clientSecret: secret } },
              () => ({
                statusCode,
                ...answers[kind]?.(echo(text)),
              }),
            );
          fc.pre(leaksOf(secret, `${await look(ordinary)} [redacted]`).length === 0);
          expect(leaksOf(secret, await look(secret))).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  test.each(Object.keys(sends))('when %s echoes it', async (name) => {
    await fc.assert(
      fc.asyncProperty(
        secrets,
        statuses.filter((status) => status !== 200),
        fc.constantFrom(...Object.values(echoes)),
        fc.constantFrom(...Object.values(answers)),
        async (secret, statusCode, echo, answer) => {
          const look = async (text: string) =>
            await seen(sends[name] as Call, { credentials: { clientId, clientSecret: secret } }, ({ url }) =>
              url === tokenUrl ? tokenAnswer() : { statusCode, ...answer(echo(text)) },
            );
          fc.pre(leaksOf(secret, `${await look(ordinary)} [redacted]`).length === 0);
          expect(leaksOf(secret, await look(secret))).toEqual([]);
        },
      ),
      { numRuns: 80 },
    );
  });
});

describe('An access token stands nowhere', () => {
  const tokens = fc.stringMatching(/^[!-~]{6,60}$/);
  const issued = (token: string, life = 3600) => tokenAnswer(token, { expires_in: life });

  test.each(Object.keys(sends))('when %s echoes it, obtained or given, the first or the renewed one', async (name) => {
    await fc.assert(
      fc.asyncProperty(
        tokens,
        fc.boolean(),
        fc.constantFrom('first', 'renewed'),
        statuses.filter((status) => status !== 200),
        fc.constantFrom(...Object.values(echoes)),
        fc.constantFrom(...Object.values(answers)),
        async (token, isGiven, which, statusCode, echo, answer) => {
          const look = async (text: string) => {
            let exchanges = 0;
            return await seen(sends[name] as Call, isGiven ? { accessToken: token } : {}, ({ url }) => {
              if (url !== tokenUrl)
                return exchanges < 2 && which === 'renewed'
                  ? { statusCode: 401 }
                  : { statusCode, ...answer(echo(text)) };
              exchanges += 1;
              return issued(which === 'renewed' && exchanges === 1 ? 'Atc|the-first-one' : token);
            });
          };
          fc.pre(leaksOf(token, `${await look(ordinary)} [redacted]`).length === 0);
          expect(leaksOf(token, await look(token))).toEqual([]);
        },
      ),
      { numRuns: 80 },
    );
  });

  test('when an answer with a token is unusable', async () => {
    await fc.assert(
      fc.asyncProperty(
        tokens,
        fc.constantFrom({ token_type: 'mac' }, { token_type: undefined }),
        async (token, wrong) => {
          const look = async (text: string) =>
            await seen(
              (client) => client.getAccessToken('s'),
              {},
              () => tokenAnswer(text, wrong),
            );
          fc.pre(leaksOf(token, `${await look(ordinary)} [redacted]`).length === 0);
          expect(leaksOf(token, await look(token))).toEqual([]);
        },
      ),
    );
  });
});
