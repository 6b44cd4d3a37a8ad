import { createDefaultSkill } from '../../../sandbox/index';
import { sandboxCredential } from '../../support/package-under-test';
import { awkwardSecret, leaksOf } from '../../support/secrets';
import { useN8n } from '../support/n8n';
import { type Answer, html, json, startStandIn, text } from '../support/stand-in';
import { anna, boilerAlert, eventWorkflow, messageWorkflow, tokenWorkflow } from '../support/workflows';
import { createEvidence } from './evidence';

const n8n = useN8n({ sandbox: { skills: [{ ...createDefaultSkill(), clientSecret: awkwardSecret }] } });

describe('no half of a secret survives a cut', () => {
  /** A secret as Amazon makes them. */
  const longSecret = '0f1e2d3c4b5a69788796a5b4c3d2e1f00112233445566778899aabbccddeeff0';
  /** Shorter parts are in any text by chance. */
  const shortest = 12;

  /** Runs the token node against a server that answers with `body`, for all places at which a cut might fall. */
  async function piecesAfter(answer: (filling: string) => Answer, lengths: number[]) {
    const evidence = createEvidence();
    for (const length of lengths) {
      const standIn = await startStandIn({ token: answer('-'.repeat(length)) });
      const credential = { ...standIn.credential, clientSecret: longSecret };
      evidence.addRun(`after ${length} characters`, await n8n.run(tokenWorkflow(), { credential }));
      const test = await n8n.engine.testCredential('alexaSkillApi', sandboxCredential(n8n.sandbox, credential));
      evidence.add(`credential test after ${length} characters`, test.message);
    }
    return evidence.piecesOf(longSecret, shortest);
  }

  test('at the beginning of what is no token', async () => {
    expect(await piecesAfter((filling) => html(200, `${filling}${longSecret}`), [0, 10, 20])).toEqual([]);
  });

  test('in the first line of a page', async () => {
    expect(await piecesAfter((filling) => text(403, `${filling}${longSecret}`), [140, 160, 180])).toEqual([]);
  });

  test('in long words of Amazon', async () => {
    expect(
      await piecesAfter(
        (filling) => json(400, { error: 'x', error_description: `${filling}${longSecret}` }),
        [540, 560, 580],
      ),
    ).toEqual([]);
  });

  test('in what the form found', async () => {
    const evidence = createEvidence();
    for (const length of [20, 40, 60]) {
      const typed = '-'.repeat(length) + longSecret;
      for (const parameters of [{ options: { region: typed } }, { count: `={{ ${JSON.stringify(typed)} }}` }]) {
        const { error } = await n8n.run(eventWorkflow({ ...boilerAlert, ...parameters }), {
          credential: { clientSecret: longSecret },
        });
        evidence.add(`${Object.keys(parameters)[0]} after ${length}`, error?.message ?? '', error?.description ?? '');
      }
    }
    expect(evidence.piecesOf(longSecret, shortest)).toEqual([]);
  });
});

describe('a secret that was typed into the wrong field is not repeated by our sentence', () => {
  test.each([
    ['an instant', eventWorkflow({ event: 'mediaContent', contentName: 'x', startTime: awkwardSecret, userId: anna })],
    ['the region', eventWorkflow({ ...boilerAlert, options: { region: awkwardSecret } })],
    ['the scope', tokenWorkflow({ scope: 'custom', customScope: `${awkwardSecret} ` })],
    [
      'JSON',
      messageWorkflow({
        userId: anna,
        dataMode: 'json',
        dataJson: { secret: awkwardSecret, count: { [awkwardSecret]: 1 } },
      }),
    ],
  ])('%s', async (_field, workflow) => {
    const { message = '', description } = (await n8n.run(workflow)).error ?? {};
    expect(message).not.toBe('');
    expect(leaksOf(awkwardSecret, `${message}\n${description}`)).toEqual([]);
  });

  test.each(['tokenUrl', 'apiUrl'])('%s of the credential', async (field) => {
    const credential = { [field]: `http://h/?s=${encodeURIComponent(awkwardSecret)}` };
    const { message = '', description } = (await n8n.run(tokenWorkflow(), { credential })).error ?? {};
    const tested = await n8n.engine.testCredential('alexaSkillApi', sandboxCredential(n8n.sandbox, credential));
    expect(tested.status).toBe('Error');
    expect(leaksOf(awkwardSecret, `${message}\n${description}\n${tested.message}`)).toEqual([]);
  });
});
