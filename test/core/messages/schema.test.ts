import Ajv2020 from 'ajv/dist/2020';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateSkillMessage } from '../../../core/messages/validate-skill-message';
import { projectRoot } from '../../support/package-under-test';

/** The committed schema of a skill message against verdicts by hand, and against the validator. */

const path = join(projectRoot, 'docs/schemas/send-skill-messaging-request.schema.json');
const accepts = new Ajv2020().compile(JSON.parse(readFileSync(path, 'utf8')) as object);

test.each<[verdict: boolean, body: unknown]>([
  [true, { data: { task: 'refresh' }, expiresAfterSeconds: 60 }],
  [true, { data: { task: 'refresh' }, expiresAfterSeconds: 86_400 }],
  [true, { data: {} }],
  // What no document names is sent with a hint.
  [true, { data: {}, priority: 'high' }],
  [false, {}],
  [false, { data: { count: 1 } }],
  [false, { data: ['refresh'] }],
  [false, { data: {}, expiresAfterSeconds: 59 }],
  [false, { data: {}, expiresAfterSeconds: 86_401 }],
  [false, { data: {}, expiresAfterSeconds: 60.5 }],
  [false, { data: {}, expiresAfterSeconds: '60' }],
])('%p: %j', (verdict, body) => {
  const refusals = validateSkillMessage('amzn1.ask.account.ANNA', body).filter(({ severity }) => severity === 'refuse');
  expect([accepts(body), refusals.length === 0]).toEqual([verdict, verdict]);
});
