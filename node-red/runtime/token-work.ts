import type { Node, NodeAPI } from 'node-red';

import { InvalidInputError } from '../../core/errors';
import { type Problem } from '../../core/problems';
import { textOf } from '../../core/form-values';
import { formatInstant } from '../../core/instant';
import { carriedIdentity } from './identity';
import { readInputs, type SavedInputs } from './input-values';
import { tokenInputs } from './inputs';
import type { SendingDef, Work } from './sender';

/** The node as its form saves it. */
export interface TokenDef extends SendingDef {
  /** A scope, or `custom`: then `fields.customScope` has it. */
  scope?: string;
  fields?: SavedInputs;
}

/** Gets a token; `msg.alexa` will hold it. */
export function createTokenWork(RED: NodeAPI, node: Node, def: TokenDef): Work {
  return async ({ skill, client }, msg) => {
    const problems: Problem[] = [];
    const values =
      def.scope === 'custom' ? await readInputs(RED, node, msg, def.fields ?? {}, tokenInputs, problems) : {};
    if (problems.length > 0) throw new InvalidInputError(problems);
    const scope = def.scope === 'custom' ? textOf(values.customScope).trim() : textOf(def.scope);
    const token = await client({ endpoints: skill.endpoints }).getAccessToken(scope);
    return {
      ...carriedIdentity(msg),
      accessToken: token.accessToken,
      tokenType: token.tokenType,
      scope: token.scope,
      expiresAt: formatInstant(token.expiresAtMs),
      expiresInSeconds: Math.max(0, Math.floor((token.expiresAtMs - Date.now()) / 1000)),
    };
  };
}
