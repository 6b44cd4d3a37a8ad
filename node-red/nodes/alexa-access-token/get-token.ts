import type { Node, NodeAPI } from 'node-red';

import { textOf } from '../../../core/form-values';
import { obtainToken, prepareToken } from '../../../core/lwa/obtain-token';
import type { Problem } from '../../../core/problems';
import { carriedIdentity } from '../../shared/identity';
import { readInputs, type SavedInputs } from '../../shared/input-values';
import { tokenInputs } from '../../shared/inputs';
import type { SendingDef, Work } from '../../shared/sender';

/** The node as its form saves it. */
export interface TokenDef extends SendingDef {
  /** A scope, or `custom`: then `fields.customScope` has it. */
  scope?: string;
  fields?: SavedInputs;
}

/** Gets a token; `msg.alexa` will hold it. */
export function createTokenWork(RED: NodeAPI, node: Node, def: TokenDef): Work {
  return async ({ host, skill, client }, msg) => {
    const problems: Problem[] = [];
    const isCustom = def.scope === 'custom';
    const values = isCustom ? await readInputs(RED, node, msg, def.fields ?? {}, tokenInputs, problems) : {};
    const scope = textOf(isCustom ? values.customScope : def.scope).trim();
    const token = await obtainToken(host, client, prepareToken(skill, scope, problems));
    return { ...carriedIdentity(msg), ...token };
  };
}
