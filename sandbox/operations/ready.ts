import type { Operation } from '../operation';
import type { SandboxState } from '../state';
import { packageName, version } from '../version';
import { readPage } from './page';

/**
 * Says that the sandbox is there and how to point a client at it. Secrets are not shown: the README has the default
 * one.
 */
export const ready: Operation = (state, request, nowMs) => {
  const wantsPage = request.accept?.includes('text/html') === true;
  if (request.distrust !== undefined) {
    if (wantsPage) throw request.distrust;
    // Enough for a health check; who may know more says who they are.
    return { status: 200, body: `${packageName} ${version} is ready.\n` };
  }
  if (wantsPage) return readPage(state, request, nowMs);
  const card = readyCard(state);
  if (request.accept?.includes('application/json')) return { status: 200, body: card };
  return { status: 200, body: readyText(card) };
};

type ReadyCard = ReturnType<typeof readyCard>;

function readyCard({ url, skills }: SandboxState) {
  return {
    name: packageName,
    version,
    status: 'ready',
    tokenUrl: `${url}/auth/o2/token`,
    apiUrl: url,
    page: `${url}/`,
    log: `${url}/sandbox/log`,
    switches: `${url}/sandbox/switches`,
    skills: skills.map(({ clientId, skillId, users }) => ({
      clientId,
      skillId,
      userIds: users.map(({ userId }) => userId),
    })),
  };
}

function readyText(card: ReadyCard): string {
  return [
    `${card.name} ${card.version} is ready. It stands in for Amazon's services; nothing leaves this machine.`,
    '',
    `Token URL    ${card.tokenUrl}`,
    `API URL      ${card.apiUrl}   (all regions)`,
    '',
    `Amazon's SDKs: authEndpoint and apiEndpoint are ${card.apiUrl}`,
    '',
    ...card.skills.flatMap(({ clientId, skillId, userIds }) => [
      `Client id    ${clientId}   (skill ${skillId})`,
      ...userIds.map((userId) => `User id      ${userId}`),
    ]),
    '',
    `The page:     ${card.page} in a browser`,
    `What arrived: GET ${card.log}    Start afresh: POST ${card.apiUrl}/sandbox/reset`,
    `Switches:     GET or POST ${card.switches}`,
    '',
  ].join('\n');
}
