import { AlexaProactiveEvent } from '../../../nodes/AlexaProactiveEvent/AlexaProactiveEvent.node';
import { useN8n } from '../support/n8n';
import { errorOf } from '../support/results';
import { anna, eventWorkflow } from '../support/workflows';

/** Fields that only the form may set. n8n evaluates a lone `$fromAI` even there. */
const n8n = useN8n();

const fixed = new AlexaProactiveEvent().description.properties
  .filter(({ noDataExpression }) => noDataExpression === true)
  .map(({ name, displayName }) => [displayName, name] as const);

test('these fields are fixed', () => {
  expect(fixed.map(([, name]) => name)).toEqual(['event', 'audience', 'stage', 'allowSeveralMulticasts']);
});

describe.each(fixed)('%s', (label, name) => {
  test.each([
    ['a lone call', `={{ $fromAI("${name}", "", "string") }}`],
    ['in another case', `={{ $FROMAI("${name}") }}`],
    ['with something around it', `={{ $fromAI("${name}") + "" }}`],
  ])('is not set by a model (%s)', async (_, value) => {
    const audience = name === 'allowSeveralMulticasts' ? { audience: 'Multicast' } : {};
    const parameters = { creatorName: 'The boiler room', userId: anna, ...audience, [name]: value };
    const error = errorOf(await n8n.run(eventWorkflow(parameters)));
    // Of an event that is none n8n itself says first that the fields of all events are missing.
    if (name !== 'event' || !error.message.startsWith("The 'Alexa' node has issues")) {
      expect(error.message).toContain(`${label}: found "`);
      expect(error.message).toContain('expressions and AI models cannot set it');
    }
    expect(n8n.sandbox.events()).toEqual([]);
  });
});
