import { createDefaultSkill, type Sandbox } from '../../sandbox';
import { linesOf } from '../../sandbox/lines';
import { call } from './support/http';
import {
  anna,
  authorized,
  buyToken,
  clientId,
  development,
  exchange,
  formType,
  messageAlert,
  sendEvent,
  sendMessage,
} from './support/requests';
import { useSandbox } from './support/running';

const secret = 'sandbox+secret/with=odd&chars%';
/** With characters that JSON escapes, and some beyond ASCII. */
const oddSecret = 'quo"te\\back/slash-ümlaut-0123456789';
const running = useSandbox({
  skills: [createDefaultSkill(), { ...createDefaultSkill(), clientId: 'odd', clientSecret: oddSecret, users: [] }],
});

/** Every spelling in which the words could stand in a log. */
function spellings(text: string): string[] {
  const percent = encodeURIComponent(text);
  const base64 = [0, 1, 2].map((offset) => {
    const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(text)]);
    // Without the characters at both ends, which depend on the neighbours.
    return bytes
      .toString('base64')
      .replace(/=+$/, '')
      .slice(offset + 1, -2);
  });
  const json = JSON.stringify(text).slice(1, -1);
  return [
    text,
    percent,
    percent.replace(/%../g, (code) => code.toLowerCase()),
    json,
    ...base64,
    ...base64.map(urlSafe),
  ];
}

/** Where the words stand all the same, with some of what stands around. */
function leaks(shown: string, hidden: string): string[] {
  return spellings(hidden).flatMap((spelling) => {
    const at = shown.indexOf(spelling);
    return at < 0 ? [] : [shown.slice(Math.max(0, at - 60), at + 40)];
  });
}

const urlSafe = (text: string) => text.replace(/\+/g, '-').replace(/\//g, '_');

/** The ways in which a client may wrap something before it puts it somewhere. */
const wrappings: [string, (text: string) => string][] = [
  ['raw', (text) => text],
  ['within a word', (text) => `token_${text}`],
  ['percent-encoded', (text) => encodeURIComponent(text)],
  ['percent-encoded in lower case', (text) => encodeURIComponent(text).replace(/%../g, (code) => code.toLowerCase())],
  ['behind a percent-encoded character', (text) => `a%3D${encodeURIComponent(text)}`],
  ['JSON', (text) => JSON.stringify(text)],
  ['JSON in JSON', (text) => JSON.stringify({ body: JSON.stringify({ text }) })],
  ...[0, 1, 2].map((n): [string, (text: string) => string] => [
    `base64 behind ${n} bytes`,
    (text) => Buffer.from('x'.repeat(n) + text).toString('base64'),
  ]),
  ['base64 for URLs', (text) => Buffer.from(`id:${text}`).toString('base64url')],
];

/** Puts the words everywhere that a client can reach. */
async function echoEverywhere(sandbox: Sandbox, words: string): Promise<void> {
  const token = await buyToken(sandbox);
  const messageToken = await buyToken(sandbox, 'alexa:skill_messaging');
  const inUrl = encodeURI(words).replace(/[#?]/g, encodeURIComponent);
  for (const path of [`/${inUrl}`, `/x?q=${inUrl}`, `${development}/${inUrl}`, `/v1/skillmessages/users/${inUrl}`]) {
    await call(sandbox.url, { path });
    await call(sandbox.url, { path, headers: authorized(messageToken), body: '{"data":{}}' });
  }
  const { event } = messageAlert;
  const payload = { ...event.payload, messageGroup: { ...event.payload.messageGroup, creator: { name: words } } };
  await sendEvent(sandbox, token, { ...messageAlert, event: { ...event, payload }, [words]: words });
  const times = { timestamp: words, expiryTime: words };
  await sendEvent(sandbox, token, { ...messageAlert, ...times, referenceId: words, event: { name: words } });
  await sendEvent(sandbox, token, { ...messageAlert, event: { name: words, payload: {} } });
  await sendEvent(sandbox, token, { ...messageAlert, relevantAudience: { type: 'Unicast', payload: { user: words } } });
  sandbox.setSwitches({ referenceId: 'lenient' });
  await sendEvent(sandbox, token, { ...messageAlert, referenceId: words.slice(0, 100) });
  await sendMessage(sandbox, messageToken, anna, { data: { [words]: words } });
  await sendMessage(sandbox, messageToken, anna, { data: { [words]: 1 } });
  await call(sandbox.url, {
    path: development,
    headers: { ...authorized(token), 'Content-Type': encodeURIComponent(words) },
  });
  const encoded = encodeURIComponent(words);
  await exchange(sandbox, `grant_type=${encoded}&client_id=${encoded}&client_secret=x&scope=a`);
  const form = `grant_type=client_credentials&client_id=${clientId}&client_secret=${encodeURIComponent(secret)}`;
  await exchange(sandbox, `${form}&scope=${encoded}`);
}

/** All that anybody can read: the log over HTTP, pending notifications included, and the lines of the terminal. */
async function everythingShown(sandbox: Sandbox): Promise<string> {
  const { text } = await call(sandbox.url, { method: 'GET', path: '/sandbox/log' });
  const lines = sandbox.log().flatMap(linesOf).join('\n');
  return `${text}\n${lines}\n${JSON.stringify([sandbox.rings(), sandbox.pending(), sandbox.refusals(), sandbox.messages()])}`;
}

describe.each(wrappings)('%s', (_, wrap) => {
  it.each([
    ['the secret of a skill', async () => secret],
    ['an odd secret', async () => oddSecret],
    ['a token that was sold', (sandbox: Sandbox) => buyToken(sandbox)],
    ["a token of Amazon's, sent here by mistake", async () => `Atza|IwEBIExample-${'0aZ_'.repeat(30)}`],
  ])('%s is in no log', async (_what, get: (sandbox: Sandbox) => Promise<string>) => {
    const { sandbox } = running;
    const hidden = await get(sandbox);
    await echoEverywhere(sandbox, wrap(hidden));
    const shown = await everythingShown(sandbox);
    expect(sandbox.log().length).toBeGreaterThan(15);
    expect(shown.includes('[redacted]')).toBe(true);
    expect(leaks(shown, hidden)).toEqual([]);
  });
});

describe("a secret that is no skill's here", () => {
  const real = 'f00dfeed'.repeat(8);
  const form = (id: string, clientSecret: string) =>
    `grant_type=client_credentials&client_id=${id}&client_secret=${clientSecret}&scope=a`;

  it.each([
    ['as client secret', async (sandbox: Sandbox) => exchange(sandbox, form(clientId, real))],
    ['as client secret of an incomplete form', async (sandbox: Sandbox) => exchange(sandbox, `client_secret=${real}`)],
    ['in the place of the client id', async (sandbox: Sandbox) => exchange(sandbox, form(real, clientId))],
    ['as token', async (sandbox: Sandbox) => call(sandbox.url, { path: development, headers: authorized(real) })],
  ])('is in no log once it was presented %s', async (_, present) => {
    const { sandbox } = running;
    await present(sandbox);
    await echoEverywhere(sandbox, `and ${real}`);
    expect(leaks(await everythingShown(sandbox), real)).toEqual([]);
  });

  it.each([`/auth/o2/token?client_secret=${real}`, `/x?a=b&client_secret=${real}&c=d`, `/x?q=access_token%3D${real}`])(
    'is in no log when it stands in the URL %s',
    async (path) => {
      await call(running.sandbox.url, { path, headers: formType });
      expect(leaks(await everythingShown(running.sandbox), real)).toEqual([]);
      expect(running.sandbox.refusals()).toHaveLength(1);
    },
  );

  it.each([
    ['a lone surrogate', '\ud800-0123456789'],
    ['thousands of odd characters', '-ü\\'.repeat(20_000)],
    ['thousands of letters', 'x'.repeat(50_000)],
  ])('may be %s, and costs no time', async (_, odd) => {
    const body = JSON.stringify({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: odd,
      scope: 'a',
    });
    for (let n = 0; n < 60; n += 1) {
      const answer = await exchange(running.sandbox, body.replace('0123', `${n}`), {
        'Content-Type': 'application/json',
      });
      expect(answer.status).toBe(401);
    }
  });
});

test('no half of a secret survives where a long text is cut', async () => {
  for (const length of [1980, 1985, 1990]) {
    await call(running.sandbox.url, { path: `/${'x'.repeat(length)}${encodeURIComponent(secret)}` });
  }
  const shown = await everythingShown(running.sandbox);
  expect(shown).toContain('xxx');
  expect(shown).not.toContain('sandbox%2B');
});

test('what a client sends does not steer the terminal', async () => {
  await sendMessage(running.sandbox, await buyToken(running.sandbox, 'alexa:skill_messaging'), 'a\u001b[2J\nb', {
    data: {},
  });
  const lines = running.sandbox.log().flatMap(linesOf);
  expect(lines.at(-1)).toContain('a [2J b');
  for (const line of lines) expect(line).not.toMatch(/\p{Cc}/u);
});
