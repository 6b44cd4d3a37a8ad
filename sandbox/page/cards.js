import { copyable, h } from './dom.js';
import { drawEcho, readAloudButton } from './echo.js';
import { standingOf, store } from './store.js';
import { countdown, counted, eventLabel, shortId, timeOf } from './words.js';

/** One card for each log entry. */

/** More customers of one event are counted, not shown. */
const maxRings = 6;

export function cardOf(entry) {
  const { tone, title, chips = [], content = [], details } = parts[entry.kind](entry);
  return h(
    'li',
    { class: `card ${tone}`, 'data-number': entry.number, 'data-kind': entry.kind },
    h(
      'div',
      { class: 'head' },
      h('h3', {}, title),
      ...chips.map((chip) => h('span', { class: 'chip' }, chip)),
      h('time', { datetime: entry.at, title: entry.at }, timeOf(entry.at)),
    ),
    ...content,
    details && detailsOf(details.label, details.value),
  );
}

/** The JSON is written when somebody wants to see it. */
function detailsOf(label, value) {
  const box = h('details', {}, h('summary', {}, label));
  box.addEventListener(
    'toggle',
    () =>
      box.open &&
      box.childElementCount === 1 &&
      box.append(copyable(JSON.stringify(value, null, 2), label, { block: true })),
    { once: true },
  );
  return box;
}

const parts = {
  proactiveEvent: (entry) => ({
    tone: 'event',
    title: eventLabel(store.state, entry.eventName),
    chips: [entry.stage, entry.audience],
    content: [
      entry.rings.length === 0 &&
        h('p', {}, 'Accepted, and nobody rings: no customer is subscribed to it at this stage.'),
      h('ul', { class: 'rings' }, ...entry.rings.slice(0, maxRings).map((ring) => ringItem(entry, ring))),
      entry.rings.length > maxRings &&
        h('p', { class: 'dim' }, `and ${counted(entry.rings.length - maxRings, 'more ring')}`),
      facts({ 'Reference ID': entry.referenceId, 'Request ID': entry.requestId }),
      ...entry.hints.map((hint) => h('p', { class: 'hint' }, `Odd, and accepted all the same: ${hint}`)),
    ],
    details: { label: 'Request as JSON', value: entry.request },
  }),

  skillMessage: (entry) => ({
    tone: 'message',
    title: `Message for ${shortId(entry.userId)}`,
    content: [
      h('p', { class: 'data' }, JSON.stringify(entry.envelope.request.message)),
      entry.deliveryTimes.length > 1 &&
        h(
          'p',
          {},
          `The skill does not answer: ${counted(entry.deliveryTimes.length, 'try', 'tries')}, the last at ${timeOf(entry.deliveryTimes.at(-1))}.`,
        ),
      facts({ 'Expires after': `${entry.expiresAfterSeconds} s`, 'Request ID': entry.requestId }),
    ],
    details: { label: 'What the skill receives', value: entry.envelope },
  }),

  skillEvent: (entry) => ({
    tone: 'skill-event',
    title: `Sent to the skill: ${entry.envelope.request.type.replace(/^AlexaSkillEvent\./, '')}`,
    content: [h('p', {}, `Customer ${shortId(entry.userId)}`, subscriptionsIn(entry))],
    details: { label: 'What the skill receives', value: entry.envelope },
  }),

  tokenExchange: (entry) => ({
    tone: 'token',
    title: 'Token issued',
    chips: [entry.scope],
    content: [h('p', { class: 'dim' }, `To ${shortId(entry.clientId)}, for ${entry.expiresInSeconds} s`)],
  }),

  refusal: (entry) => ({
    tone: 'refused',
    title: `Refused with ${entry.status}`,
    content: [
      h('p', { class: 'reason' }, entry.reason),
      entry.note && h('p', {}, entry.note),
      h('p', { class: 'dim wire' }, `${entry.method} ${entry.path}`),
      h(
        'p',
        {},
        'Rule: ',
        h('a', { href: `#rule-${entry.refusal}` }, entry.refusal),
        h('span', { class: 'dim' }, ` (source: ${entry.source})`),
      ),
    ],
  }),

  fault: (entry) => ({
    tone: 'fault',
    title: 'Fault',
    chips: [entry.heardStatus === null ? 'no answer' : `client heard ${entry.heardStatus}`],
    content: [
      ...entry.effects.map(({ effect }) => h('p', {}, effect)),
      h('p', { class: 'dim wire' }, `${entry.method} ${entry.path}`),
    ],
  }),
};

function ringItem(entry, ring) {
  const { standing } = standingOf(entry, ring);
  const item = h(
    'li',
    { class: 'ring-item' },
    drawEcho(standing === 'waiting', 44),
    h(
      'div',
      {},
      h(
        'p',
        { class: 'sentence' },
        ring.speech === ''
          ? h('span', { class: 'dim' }, 'An event outside the catalogue: nobody knows its sentence.')
          : `“${ring.speech}”`,
      ),
      h(
        'p',
        { class: 'dim' },
        h('span', { title: ring.userId }, shortId(ring.userId)),
        ` · ${ring.locale}`,
        ring.replaced && ' · replaces the earlier one',
        ' · ',
        h('span', { class: 'standing' }),
      ),
    ),
    readAloudButton(ring.speech, ring.locale, shortId(ring.userId)),
  );
  item.sandboxRing = { entry, ring };
  updateRing(item);
  return item;
}

/** Counts down, and shows what became of a ring. */
export function updateRing(item) {
  const { entry, ring } = item.sandboxRing;
  const { standing, leftMs } = standingOf(entry, ring);
  item.dataset.standing = standing;
  item.querySelector('.echo').classList.toggle('lit', standing === 'waiting');
  const words = {
    waiting: () => `waits, expires in ${countdown(leftMs)}`,
    replaced: () => 'replaced',
    expired: () => 'expired',
  }[standing]();
  const place = item.querySelector('.standing');
  if (place.textContent !== words) place.textContent = words;
}

function facts(values) {
  return h(
    'dl',
    { class: 'facts' },
    ...Object.entries(values).flatMap(([label, value]) => [h('dt', {}, label), h('dd', {}, value)]),
  );
}

function subscriptionsIn({ envelope }) {
  const { subscriptions } = envelope.request.body ?? {};
  if (subscriptions === undefined) return '';
  return subscriptions.length === 0
    ? ': subscribed to nothing'
    : `: subscribed to ${subscriptions.map(({ eventName }) => eventLabel(store.state, eventName)).join(', ')}`;
}
