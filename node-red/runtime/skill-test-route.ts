import type { NodeAPI } from 'node-red';

import { AlexaError } from '../../core/errors';
import { textOf } from '../../core/form-values';
import { type Host, NoAnswer } from '../../core/host';
import { settle } from '../../core/settle';
import { readSkill, type Skill, type SkillForm } from '../../core/skill';
import { errorSentence } from '../../core/errors';
import { testSkill } from '../../core/skill-test';
import { isVariable } from './environment';
import { isSamePlace } from './secret-place';
import { sha256Hex } from './sha256';
import { proxyConfig, type SkillNode } from './skill-node';
import { createTransport } from './transport';

/** What an untouched password field of the editor holds. */
export const untouchedSecret = '__PWRD__';

export interface SkillTestForm extends SkillForm {
  proxy?: string;
}

export interface Verdict {
  ok: boolean;
  /** Sentences for the user. */
  message: string;
}

/** What the button *Test connection* does: buys tokens with what the form holds. Never rejects. */
export async function testForm(RED: NodeAPI, id: string, form: SkillTestForm): Promise<Verdict> {
  const ended = new AbortController();
  const transport = createTransport(() => proxyConfig(RED, form.proxy));
  const host: Host = {
    send: async (request) => await transport.send(request, ended.signal),
    now: () => Date.now(),
    // One attempt; there is nothing to wait for.
    sleep: async () => {
      throw new NoAnswer('canceled');
    },
    random: () => 0,
    sha256Hex,
    log: () => undefined,
  };
  const tested = await settle((async () => await testSkill(host, skillOf(RED, id, form)))());
  transport.close();
  if (tested.ok) return { ok: true, message: tested.value };
  return {
    ok: false,
    message:
      tested.error instanceof AlexaError || tested.error instanceof SecretNeeded
        ? errorSentence(tested.error)
        : 'The test failed',
  };
}

class SecretNeeded extends Error {}

/**
 * The skill that the form describes. A stored secret goes only to the endpoint and with the client id with which it was
 * deployed: whoever can open the editor, but does not know the secret, could otherwise send it to an address of his own.
 */
function skillOf(RED: NodeAPI, id: string, form: SkillTestForm): Skill {
  const deployed = (RED.nodes.getNode(id) as SkillNode | null)?.skill;
  const known = deployed instanceof AlexaError ? undefined : deployed;
  const setting = (value: unknown) => (isVariable(value) ? resolve(RED, id, String(value)) : value);
  const typed = textOf(form.clientSecret);
  const isStored = typed === '' || typed === untouchedSecret || isVariable(typed);
  const wanted = readSkill({
    ...form,
    clientId: setting(form.clientId),
    tokenUrl: setting(form.tokenUrl),
    apiUrl: setting(form.apiUrl),
    clientSecret: isStored ? known?.credentials.clientSecret : typed,
    concurrency: undefined,
  });
  if (!isStored) return wanted;
  if (isVariable(typed)) {
    const saved = RED.nodes.getCredentials(id) as { clientSecret?: string } | undefined;
    if (saved?.clientSecret !== typed)
      throw new SecretNeeded('Deploy first: a secret from an environment variable is tested as it was deployed.');
  }
  if (known === undefined) throw new SecretNeeded('Type the Client Secret: none is deployed yet for this skill.');
  if (isSamePlace(wanted, known)) return wanted;
  throw new SecretNeeded(
    'Type the Client Secret again: the stored one goes only to the endpoint and with the Client ID with which it was deployed.',
  );
}

function resolve(RED: NodeAPI, id: string, text: string): unknown {
  const node = RED.nodes.getNode(id) as object | null;
  const name = text.trim().slice(2, -1);
  return node === null
    ? text
    : ((RED.util as unknown as { getSetting(node: object, name: string): unknown }).getSetting(node, name) ?? text);
}
