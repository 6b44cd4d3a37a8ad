import { h, svg } from './dom.js';
import { store, waitingFor } from './store.js';
import { canSpeak, counted, readAloud, shortId } from './words.js';

/** A round speaker with a ring of light, seen from above at a slant. Our own drawing. */
export function drawEcho(isLit, size = 64) {
  return svg(
    'svg',
    {
      class: isLit ? 'echo lit' : 'echo',
      viewBox: '0 0 64 48',
      width: size,
      height: (size * 3) / 4,
      'aria-hidden': 'true',
      focusable: 'false',
    },
    svg('path', { class: 'body', d: 'M4 18v12c0 8.8 12.5 16 28 16s28-7.200 28-16V18z' }),
    svg('ellipse', { class: 'top', cx: 32, cy: 18, rx: 28, ry: 15 }),
    svg('ellipse', { class: 'glow', cx: 32, cy: 18, rx: 25, ry: 12.5 }),
    svg('ellipse', { class: 'ring', cx: 32, cy: 18, rx: 25, ry: 12.5 }),
    ...[-7, 0, 7].map((dx) => svg('circle', { class: 'dot', cx: 32 + dx, cy: 18, r: 1.3 })),
  );
}

export function readAloudButton(speech, locale, who) {
  if (!canSpeak || speech === '') return null;
  return h(
    'button',
    {
      type: 'button',
      class: 'quiet small',
      'aria-label': `Read aloud what ${who} would hear`,
      onclick: () => readAloud(speech, locale),
    },
    'Read aloud',
  );
}

const maxDevices = 12;

/** One device per customer; the ring is lit while something waits. */
export function deviceItems() {
  const users = (store.state?.skills ?? []).flatMap(({ users: all }) => all);
  const items = users.slice(0, maxDevices).map(deviceItem);
  if (users.length > maxDevices) items.push(h('li', { class: 'rest' }, `and ${users.length - maxDevices} more`));
  return items;
}

function deviceItem({ userId, locale, enabled }) {
  const waiting = waitingFor(userId);
  const latest = waiting.at(-1)?.ring;
  const says = !enabled ? 'Skill disabled' : latest === undefined ? 'Nothing waits' : latest.speech || latest.eventName;
  return h(
    'li',
    { class: enabled ? 'device' : 'device off', 'data-user': userId },
    drawEcho(waiting.length > 0, 56),
    h(
      'div',
      { class: 'says' },
      h(
        'p',
        { class: 'who' },
        h('b', { title: userId }, shortId(userId)),
        ' ',
        h('span', { class: 'dim' }, locale),
        waiting.length > 1 && h('span', { class: 'chip' }, `${waiting.length} wait`),
      ),
      h(
        'p',
        { class: latest === undefined ? 'dim sentence' : 'sentence', title: says },
        latest === undefined ? says : `“${says}”`,
      ),
    ),
    latest && readAloudButton(latest.speech, locale, shortId(userId)),
    h(
      'span',
      { class: 'hidden' },
      waiting.length > 0 ? `The yellow ring is lit: ${counted(waiting.length, 'notification')}.` : 'The ring is dark.',
    ),
  );
}
