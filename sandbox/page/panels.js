import { connectContent } from './connect.js';
import { byId, fill, h, redraw } from './dom.js';
import { faultsContent } from './faults.js';
import { manifestContent } from './manifest.js';
import { loadRules, rulesContent } from './rules.js';
import { switchesContent } from './switches.js';
import { store } from './store.js';
import { usersContent } from './users.js';

/** The tabs beside the feed. On narrow screens the feed is one of them. */

const tabs = {
  feed: { label: 'Feed', content: () => [] },
  connect: { label: 'Connect', content: () => connectContent('tab') },
  users: { label: 'Users', content: usersContent },
  faults: { label: 'Faults', content: faultsContent },
  switches: { label: 'Switches', content: switchesContent },
  manifest: { label: 'Manifest', content: manifestContent },
  rules: { label: 'Rules', content: rulesContent },
};

const names = Object.keys(tabs);
let current = 'feed';

export function drawTabs() {
  fill(
    byId('tabs'),
    ...names.map((name) =>
      h(
        'button',
        {
          type: 'button',
          role: 'tab',
          id: `tab-${name}`,
          class: name === 'feed' ? 'tab narrow-only' : 'tab',
          'aria-controls': name === 'feed' ? 'feed' : 'panel',
          'aria-selected': String(name === current),
          tabindex: name === current ? 0 : -1,
          onclick: () => openTab(name),
          onkeydown: (event) => moveBetweenTabs(event, name),
        },
        tabs[name].label,
      ),
    ),
  );
}

function moveBetweenTabs(event, name) {
  const inSight = names.filter((one) => byId(`tab-${one}`).offsetParent !== null);
  const at = inSight.indexOf(name);
  const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: inSight.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  const target = inSight[(next + inSight.length) % inSight.length];
  openTab(target);
  byId(`tab-${target}`).focus();
}

/** @param {string} wanted the name of a tab, or `rule-<name>` for a row of the rules. */
export function openTab(wanted) {
  const [, rule] = /^rule-(\w+)$/.exec(wanted) ?? [];
  const name = rule === undefined ? wanted : 'rules';
  current = names.includes(name) ? name : 'feed';
  // Beside the feed, the first thing to play with.
  if (current === 'feed' && isWide()) current = 'users';
  document.body.dataset.tab = current;
  for (const one of names) {
    byId(`tab-${one}`).setAttribute('aria-selected', String(one === current));
    byId(`tab-${one}`).tabIndex = one === current ? 0 : -1;
  }
  const panel = byId('panel');
  panel.hidden = current === 'feed';
  // Another tab's form must not keep what was typed here.
  fill(panel);
  drawPanel();
  if (current === 'rules')
    void loadRules()
      .then(drawPanel)
      .then(() => rule !== undefined && showRule(rule));
}

function showRule(rule) {
  const row = byId(`rule-${rule}`);
  row?.scrollIntoView({ block: 'center' });
  row?.focus({ preventScroll: true });
}

const isWide = () => matchMedia('(min-width: 62rem)').matches;

export function drawPanel() {
  if (store.state === undefined || current === 'feed') return;
  const { label, content } = tabs[current];
  redraw(
    byId('panel'),
    h('section', { role: 'tabpanel', 'aria-labelledby': `tab-${current}` }, h('h2', {}, label), ...content(drawPanel)),
  );
}
