import { useN8n } from '../support/n8n';
import { type Answer, neverAnswer, startStandIn, text } from '../support/stand-in';
import { boilerAlert, eventWorkflow, messageWorkflow, refreshMessage } from '../support/workflows';

const n8n = useN8n();

describe('the user presses Stop', () => {
  /** Runs until the server has a request, then cancels. */
  const canceledRun = async (workflow: object, answers: Parameters<typeof startStandIn>[0]) => {
    let arrived = () => {};
    const firstRequest = new Promise<void>((resolve) => (arrived = resolve));
    const told =
      (answer: Answer): Answer =>
      (request, response) => {
        answer(request, response);
        arrived();
      };
    const { token, send } = answers ?? {};
    const standIn = await startStandIn({ ...(token && { token: told(token) }), ...(send && { send: told(send) }) });
    const run = n8n.engine.start(workflow, {
      credentials: {
        alexaSkillApi: {
          data: { clientId: 'a', clientSecret: 'secret-of-a', endpoint: 'custom', ...standIn.credential },
        },
      },
    });
    await firstRequest;
    const canceledAt = Date.now();
    run.cancel();
    const result = await run.result;
    // A call that did not listen would go on for ten seconds, a wait for more.
    expect(Date.now() - canceledAt).toBeLessThan(5_000);
    return { result, standIn };
  };

  test('while Alexa does not answer: the call ends at once', async () => {
    const { result, standIn } = await canceledRun(messageWorkflow(refreshMessage), { send: neverAnswer });
    expect(result.status).toBe('canceled');
    expect(standIn.sends()).toHaveLength(1);
  });

  test('while an event is being repeated: no further repeat is sent', async () => {
    const { result, standIn } = await canceledRun(eventWorkflow(boilerAlert), {
      send: text(503, '', { 'Retry-After': '25' }),
    });
    expect(result.status).toBe('canceled');
    expect(standIn.sends()).toHaveLength(1);
  });

  test('while Login with Amazon does not answer: nothing is sent', async () => {
    const { result, standIn } = await canceledRun(eventWorkflow(boilerAlert), { token: neverAnswer });
    expect(result.status).toBe('canceled');
    expect(standIn.sends()).toEqual([]);
  });

  test('while many items are being checked: none is sent', async () => {
    const standIn = await startStandIn();
    const items = Array.from({ length: 5000 }, (_, row) => ({ json: { row } }));
    const data = { clientId: 'a', clientSecret: 'secret-of-a', endpoint: 'custom', ...standIn.credential };
    const workflow = eventWorkflow({ ...boilerAlert, creatorName: '=Row {{ $json.row }}' });
    const run = n8n.engine.start(workflow, { items, credentials: { alexaSkillApi: { data } } });
    run.cancel();
    // n8n calls it one or the other, whichever it hears of first: the cancel or our error.
    expect(['canceled', 'error']).toContain((await run.result).status);
    expect(standIn.requests).toEqual([]);
  });
});
