import { cardOf, updateRing } from './cards.js';
import { byId, fill, h, redraw } from './dom.js';
import { deviceItems } from './echo.js';
import { maxEntries, store } from './store.js';
import { counted, shortId } from './words.js';

/**
 * The feed: filters, and the cards of the latest entries. The page holds a bounded number of both entries and cards.
 */

const step = 100;
const filter = { kind: '', userId: '', skillId: '', stage: '' };
let shown = step;
let newest = 0;

export function drawFilters() {
  const { skills, choices } = store.state;
  const users = skills.flatMap((skill) => skill.users);
  const kinds = {
    proactiveEvent: 'Events',
    skillMessage: 'Messages',
    skillEvent: 'Events for the skill',
    tokenExchange: 'Tokens',
    refusal: 'Refused',
    fault: 'Faults',
  };
  redraw(
    byId('filters'),
    chooser('Show', 'kind', { '': 'Everything', ...kinds }),
    chooser('Customer', 'userId', {
      '': 'All',
      ...Object.fromEntries(users.map(({ userId }) => [userId, shortId(userId)])),
    }),
    chooser('Skill', 'skillId', {
      '': 'All',
      ...Object.fromEntries(skills.map(({ skillId }) => [skillId, shortId(skillId)])),
    }),
    chooser('Stage', 'stage', { '': 'Both', ...Object.fromEntries(choices.stages.map((stage) => [stage, stage])) }),
  );
}

function chooser(label, name, options) {
  if (!(filter[name] in options)) filter[name] = '';
  const select = h(
    'select',
    {
      'data-key': `filter-${name}`,
      name,
      onchange: () => {
        filter[name] = select.value;
        shown = step;
        drawAll();
      },
    },
    ...Object.entries(options).map(([value, words]) => h('option', { value, selected: filter[name] === value }, words)),
  );
  return h('label', {}, h('span', {}, label), select);
}

/** What is unknown of an entry does not fit a filter. */
function fits(entry) {
  const text = () => JSON.stringify([entry.reason, entry.note, entry.path]);
  const { kind, userId, skillId, stage } = filter;
  if (kind !== '' && entry.kind !== kind) return false;
  if (
    userId !== '' &&
    entry.userId !== userId &&
    !entry.rings?.some((ring) => ring.userId === userId) &&
    !text().includes(userId)
  )
    return false;
  if (stage !== '' && (entry.stage ?? stageOf(entry.path)) !== stage) return false;
  if (skillId === '' || entry.skillId === skillId) return true;
  const clientId = store.state.skills.find((skill) => skill.skillId === skillId)?.clientId;
  return entry.clientId === clientId || text().includes(skillId) || text().includes(clientId);
}

function stageOf(path) {
  if (path?.startsWith('/v1/proactiveEvents') !== true) return undefined;
  return path.includes('/stages/development') ? 'development' : 'live';
}

/** After a change of the filter, of the language of the labels, or a reset. */
export function drawAll() {
  const fitting = store.entries.filter(fits);
  fill(byId('entries'), ...fitting.slice(-shown).reverse().map(cardOf));
  newest = store.entries.at(-1)?.number ?? 0;
  drawRest(fitting.length);
}

/** Adds what arrived since the last time, and lets the oldest cards go. */
export function drawNew() {
  const list = byId('entries');
  const fresh = [];
  for (let index = store.entries.length - 1; index >= 0 && store.entries[index].number > newest; index -= 1) {
    if (fresh.length < shown && fits(store.entries[index])) fresh.push(store.entries[index]);
  }
  newest = store.entries.at(-1)?.number ?? 0;
  const cards = fresh.map(cardOf);
  for (const card of cards) card.classList.add('new');
  list.prepend(...cards);
  while (list.childElementCount > shown) list.lastElementChild.remove();
  drawRest(store.entries.filter(fits).length);
}

function drawRest(fitting) {
  const inList = byId('entries').childElementCount;
  byId('more').hidden = inList >= fitting;
  byId('empty').hidden = store.entries.length > 0;
  byId('filters').hidden = store.entries.length === 0;
  const kept = store.arrived > maxEntries ? `; this page keeps the latest ${maxEntries}, all are at /sandbox/log` : '';
  byId('counted').textContent =
    store.entries.length === 0 ? '' : `${inList} shown, ${counted(store.arrived, 'entry', 'entries')} arrived${kept}`;
}

export function showMore() {
  shown += step;
  drawAll();
}

export const drawDevices = () => redraw(byId('devices'), ...deviceItems());

/** Once a second. */
export function tick() {
  for (const item of document.querySelectorAll('.ring-item')) updateRing(item);
}
