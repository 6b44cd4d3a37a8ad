import { eventCatalogue } from '../../core/events';
import { regions } from '../../core/endpoints';
import { skillStages } from '../../core/events/create-proactive-event-request';
import type { LogEntry } from '../log-entries';
import type { Operation } from '../operation';
import type { SandboxSkill } from '../skills';
import type { SandboxState } from '../state';
import { packageName, version } from '../version';
import { type ClockReport, reportClock } from './clock';
import { type FaultReport, reportFaults } from './faults';
import type { Switches } from '../switches';

/** What the page and tests see of the sandbox: its state, and a live feed of all that happens. */

/** All that can be set, as it is now. No secret is in it. */
export interface StateReport {
  name: string;
  version: string;
  url: string;
  tokenUrl: string;
  /** Stands for all three regions. */
  apiUrl: string;
  clock: ClockReport;
  skills: Omit<SandboxSkill, 'clientSecret'>[];
  switches: Switches;
  faults: FaultReport[];
  /** What can be chosen from. */
  choices: {
    events: { name: string; label: string }[];
    stages: string[];
    regions: { region: string; label: string }[];
  };
}

export const readState: Operation = (state, _request, nowMs) => ({ status: 200, body: reportState(state, nowMs) });

export function reportState(state: SandboxState, nowMs: number): StateReport {
  const { url, skills, switches } = state;
  return {
    name: packageName,
    version,
    url,
    tokenUrl: `${url}/auth/o2/token`,
    apiUrl: url,
    clock: reportClock(state, nowMs),
    skills: structuredClone(skills.map(({ clientSecret: _, ...rest }) => rest)),
    switches: { ...switches },
    faults: reportFaults(state),
    choices: {
      events: eventCatalogue.map(({ name, label }) => ({ name, label })),
      stages: [...skillStages],
      regions: Object.entries(regions).map(([region, { label }]) => ({ region, label })),
    },
  };
}

/** Who comes late gets so many of the latest entries first. */
const backlog = 500;

/**
 * Server-sent events: `state` (a StateReport) at first and at every change, `entry` (a LogEntry) for each entry,
 * `reset` when all entries before are void. Ids hold the life of the log, so that a reader who comes back gets what it
 * missed.
 */
export const readFeed: Operation = (state, request) => ({
  status: 200,
  headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' },
  stream: (send) => {
    let life = state.life;
    const sendState = () => send(eventText('state', reportState(state, state.clock.now())));
    const sendEntry = (entry: LogEntry) => send(eventText('entry', entry, `${state.life}-${entry.number}`));
    const [, known, last] = /^(.*)-(\d+)$/s.exec(request.lastEventId ?? '') ?? [];
    sendState();
    if (known !== undefined && known !== life) send(eventText('reset', {}));
    const after = known === life ? Number(last) : 0;
    state.log
      .entries()
      .filter(({ number }) => number > after)
      .slice(-backlog)
      .forEach(sendEntry);
    const ends = [
      state.log.subscribe(sendEntry),
      state.changes.subscribe(() => {
        if (state.life !== life) send(eventText('reset', {}));
        life = state.life;
        sendState();
      }),
    ];
    return () => ends.forEach((end) => end());
  },
});

function eventText(event: string, data: object, id?: string): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
