import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sandbox } from '../../../sandbox/index';
import { leaksOf } from '../secrets';
import type { NodeRed } from './node-red';

/** Everything that a Node-RED gives away without being asked for a secret: flows, credentials route, files, log. */
export async function searchLeaks(
  nodeRed: NodeRed,
  sandbox: Sandbox,
  tokens: readonly string[] = [],
): Promise<string[]> {
  const places: Record<string, string> = {
    'GET /flows': await nodeRed.get('/flows'),
    'GET /credentials': await nodeRed.get('/credentials/alexa-skill/alexa-skill-config'),
    'GET /settings': await nodeRed.get('/settings'),
    'flows.json': readFileSync(join(nodeRed.userDir, 'flows.json'), 'utf8'),
    'flows_cred.json': readFileSync(join(nodeRed.userDir, 'flows_cred.json'), 'utf8'),
    log: nodeRed.log(),
  };
  return Object.entries(places).flatMap(([place, text]) =>
    [sandbox.skill.clientSecret, ...tokens].flatMap((secret) =>
      leaksOf(secret, text).map((spelling) => `${place}: ${spelling}`),
    ),
  );
}
