import type { Node, NodeAPI } from 'node-red';

import { obtainToken, prepareToken } from '../../../core/lwa/obtain-token';
import { tokenForm } from '../../../core/lwa/token-form';
import type { Problem } from '../../../core/problems';
import { carriedIdentity } from '../../shared/identity';
import { readFormValues, type SavedForm } from '../../shared/form-values';
import type { SendingDef, Work } from '../../shared/sender';

/** The node as its form saves it. */
export type TokenDef = SendingDef & SavedForm;

/** Gets a token; `msg.alexa` will hold it. */
export function createTokenWork(RED: NodeAPI, node: Node, def: TokenDef): Work {
  return async ({ host, skill, client }, msg) => {
    const problems: Problem[] = [];
    const form = await readFormValues(RED, node, def, msg, tokenForm, problems);
    const token = await obtainToken(host, client, prepareToken(skill, form, problems));
    return { ...carriedIdentity(msg), ...token };
  };
}
