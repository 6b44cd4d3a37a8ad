import { callSandbox } from './api.js';
import { h } from './dom.js';
import { fieldOf } from './fields.js';
import { store } from './store.js';

/** The clock, and the points on which Amazon's documents and recorded answers disagree. */

let declarations;

const steps = [
  ['+1 minute', 60_000],
  ['+5 minutes', 300_000],
  ['+1 hour', 3_600_000],
  ['+24 hours', 86_400_000],
];

export function switchesContent(redraw) {
  if (declarations === undefined) void load(redraw);
  const { switches, clock } = store.state;
  const setClock = (body) => callSandbox('POST', '/sandbox/clock', body);
  return [
    h('h3', {}, 'Clock'),
    h(
      'p',
      {},
      'Turn it forward to see notifications and tokens expire.',
      clock.offsetMs !== 0 && ` It is turned by ${Math.round(clock.offsetMs / 60_000)} minutes.`,
    ),
    h(
      'div',
      { class: 'buttons' },
      ...steps.map(([label, advanceMs]) =>
        h(
          'button',
          { type: 'button', class: 'quiet', 'data-key': label, onclick: () => setClock({ advanceMs }) },
          label,
        ),
      ),
      h(
        'button',
        { type: 'button', class: 'quiet', 'data-key': 'machine-clock', onclick: () => setClock({ now: null }) },
        'This machine’s clock',
      ),
    ),
    h('h3', {}, 'Switches'),
    h('p', {}, 'Where Amazon’s documents and recorded answers disagree, you choose.'),
    ...Object.entries(declarations ?? {}).map(([name, declaration]) =>
      fieldOf(
        name,
        declaration,
        switches[name],
        (value) => callSandbox('POST', '/sandbox/switches', { [name]: value }),
        `switch-${name}`,
      ),
    ),
  ];
}

async function load(redraw) {
  declarations = {};
  declarations = (await callSandbox('GET', '/sandbox/switches'))?.declarations;
  redraw();
}
