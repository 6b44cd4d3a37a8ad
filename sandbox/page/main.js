import { callSandbox } from './api.js';
import { connectContent } from './connect.js';
import { byId, fill } from './dom.js';
import { drawAll, drawDevices, drawFilters, drawNew, showMore, tick } from './feed.js';
import { drawPanel, drawTabs, openTab } from './panels.js';
import { addEntry, clearEntries, nowMs, setState, store } from './store.js';
import { counted, eventLabel, shortId } from './words.js';

/** Listens to the sandbox and draws at most ten times a second, however much arrives. */

const due = { state: false, all: false, entries: false };
let isPlanned = false;
let drawnAtMs = 0;

function plan(...what) {
  for (const part of what) due[part] = true;
  if (isPlanned) return;
  isPlanned = true;
  const sinceMs = performance.now() - drawnAtMs;
  // Hidden tabs get no frames, and are drawn when they are looked at.
  setTimeout(() => requestAnimationFrame(draw), Math.max(0, 100 - sinceMs));
}

function draw() {
  isPlanned = false;
  drawnAtMs = performance.now();
  const { state, all, entries } = due;
  Object.assign(due, { state: false, all: false, entries: false });
  if (store.state === undefined) return;
  if (state) {
    drawFilters();
    drawPanel();
    fill(byId('empty'), ...connectContent('empty'));
  }
  if (all) drawAll();
  else if (entries) drawNew();
  drawDevices();
  if (entries) announce();
  byId('entries').dataset.drawn = String(store.entries.at(-1)?.number ?? 0);
}

let announcedAt = 0;

/** For screen readers: the latest thing, in a sentence, and not for each of a thousand. */
function announce() {
  if (Date.now() - announcedAt < 2000) return;
  announcedAt = Date.now();
  const entry = store.entries.at(-1);
  const words = {
    proactiveEvent: () =>
      `${eventLabel(store.state, entry.eventName)} accepted, ${counted(entry.rings.length, 'ring')}.`,
    skillMessage: () => `Message for ${shortId(entry.userId)} accepted.`,
    refusal: () => `Refused with ${entry.status}: ${entry.reason}`,
    fault: () => 'A fault was applied to a request.',
  }[entry?.kind]?.();
  if (words !== undefined) byId('announcement').textContent = words;
}

function showConnection(isLive) {
  const place = byId('connection');
  place.dataset.live = String(isLive);
  place.textContent = isLive ? 'Live' : 'Not connected';
}

function listen() {
  const feed = new EventSource('/sandbox/feed');
  feed.addEventListener('open', () => showConnection(true));
  feed.addEventListener('error', () => {
    showConnection(false);
    // A refusal ends it for good; a sandbox that was started anew is found again.
    if (feed.readyState === EventSource.CLOSED) setTimeout(listen, 2000);
  });
  feed.addEventListener('state', ({ data }) => {
    const isFirst = store.state === undefined;
    setState(JSON.parse(data));
    plan('state', ...(isFirst ? ['all'] : []));
    everySecond();
  });
  feed.addEventListener('entry', ({ data }) => {
    addEntry(JSON.parse(data));
    plan('entries');
  });
  feed.addEventListener('reset', () => {
    clearEntries();
    plan('all');
  });
}

function everySecond() {
  if (store.state !== undefined) {
    const { offsetMs } = store.state.clock;
    byId('clock').textContent = `${new Date(nowMs()).toISOString().slice(11, 19)} UTC`;
    byId('clock').title = offsetMs === 0 ? 'The clock of this machine' : `Turned by ${Math.round(offsetMs / 1000)} s`;
    byId('clock').classList.toggle('turned', offsetMs !== 0);
    tick();
    drawDevices();
  }
}

byId('more').addEventListener('click', showMore);
byId('reset').addEventListener('click', () => {
  if (confirm('Reset the sandbox? Log, tokens, notifications and faults go; users and switches are as at the start.'))
    void callSandbox('POST', '/sandbox/reset');
});
addEventListener('hashchange', () => openTab(location.hash.slice(1)));
drawTabs();
openTab(location.hash.slice(1));
listen();
setInterval(everySecond, 1000);
