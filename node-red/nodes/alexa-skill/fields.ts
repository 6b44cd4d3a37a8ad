import { declareForm } from '../../../core/forms/form';
import { skillForm } from '../../../core/skill-form';

/** The form of a skill in Node-RED, where messages queue up for it. */
export const nodeRedSkillForm = declareForm([
  ...skillForm,
  {
    kind: 'number',
    name: 'queueLimit',
    label: 'Queue Limit',
    help:
      'How many messages may wait for this skill, across all nodes that use it. Further messages fail with the code ' +
      '`queue_full`.',
    group: 'options',
    minimum: 1,
    maximum: 1_000_000,
    default: 10_000,
    whole: true,
  },
]);
