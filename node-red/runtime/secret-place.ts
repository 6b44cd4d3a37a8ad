import type { NodeAPI } from 'node-red';

import { InvalidInputError } from '../../core/errors';
import type { Skill } from '../../core/skill';
import { isVariable } from './environment';

/**
 * A stored secret goes only to the endpoint and with the client id with which it was deployed. Who may deploy flows need
 * not know the secret, and could otherwise send it to an address of his own by deploying that address.
 */
interface StoredCredentials {
  clientSecret?: string;
  /** Ours: the place. Node-RED takes from a deployment what the node type declares, and this is not declared. */
  deployedWith?: string;
}

/**
 * Ends a stored secret whose place is noted. One that a deployment gives anew lacks it, and counts for a new place. Reading trims it away; no
 * form can type it.
 */
const notedMark = '\n';

/** Whether what is known of one skill may be used for the other. Amazon's three regions share one address for tokens. */
export const isSamePlace = (one: Skill, other: Skill): boolean => placeOf(one) === placeOf(other);

function placeOf({ credentials, region, endpoints }: Skill): string {
  return JSON.stringify([
    credentials.clientId,
    ...(region === undefined ? [endpoints.tokenUrl, endpoints.apiUrl] : []),
  ]);
}

/**
 * @param id of the node that has the credentials.
 * @throws {InvalidInputError} when the secret is the stored one and the place another.
 */
export function checkSecretPlace(RED: NodeAPI, id: string, skill: Skill): void {
  const stored = (RED.nodes.getCredentials(id) ?? {}) as StoredCredentials;
  // Every node of a flow can read the environment: there is nothing to guard.
  if (stored.clientSecret === undefined || isVariable(stored.clientSecret)) return;
  const place = placeOf(skill);
  if (stored.clientSecret.endsWith(notedMark) && stored.deployedWith !== place) {
    const found = 'the stored one, which was deployed with another endpoint or Client ID';
    throw new InvalidInputError([
      {
        path: 'clientSecret',
        label: 'Client Secret',
        rule: 'place',
        found,
        allowed: 'the secret, typed again in the skill',
      },
    ]);
  }
  // On disk with the next deployment. Until then a restart finds the flows of this one, and notes the same.
  void RED.nodes.addCredentials(id, {
    ...stored,
    clientSecret: skill.credentials.clientSecret + notedMark,
    deployedWith: place,
  });
}
