import { callSandbox } from './api.js';
import { h } from './dom.js';
import { fieldOf, labelOf } from './fields.js';
import { store } from './store.js';

/** Fault injection: quick switches for common faults, a form for any rule. */

const quick = [
  ['429 once, with Retry-After', { kind: 'status', status: 429, times: 1, retryAfterSeconds: 2 }],
  ['500 for every third', { kind: 'status', status: 500, every: 3 }],
  ['2 s latency', { kind: 'latency', latencyMs: 2000 }],
  ['Reset after handling, once', { kind: 'reset', moment: 'afterHandling', times: 1 }],
  ['Tokens die after 5 s', { kind: 'earlyTokenExpiry', livesSeconds: 5 }],
];

let declarations;
const draft = { kind: 'status', values: {} };

export function faultsContent(redraw) {
  if (declarations === undefined) void load(redraw);
  const { faults } = store.state;
  return [
    h('p', {}, 'What goes wrong on the way, on order. Rules count requests; nothing is random.'),
    h(
      'div',
      { class: 'buttons' },
      ...quick.map(([label, rule]) =>
        h(
          'button',
          {
            type: 'button',
            class: 'quiet',
            'data-key': `quick-${label}`,
            onclick: () => set([...faults.map(ruleOf), rule]),
          },
          label,
        ),
      ),
      h(
        'button',
        {
          type: 'button',
          class: 'quiet',
          'data-key': 'revoke',
          onclick: () => callSandbox('POST', '/sandbox/switches', { revokeTokens: true }),
        },
        'Revoke all tokens',
      ),
    ),
    h('h3', {}, 'In force'),
    faults.length === 0 ? h('p', { class: 'dim' }, 'No faults.') : h('ol', { class: 'rules' }, ...faults.map(ruleItem)),
    faults.length > 0 &&
      h(
        'div',
        { class: 'buttons' },
        h(
          'button',
          { type: 'button', class: 'quiet danger', 'data-key': 'clear-faults', onclick: () => set([]) },
          'Clear all',
        ),
      ),
    declarations && addForm(redraw),
  ].filter(Boolean);
}

async function load(redraw) {
  declarations = {};
  declarations = (await callSandbox('GET', '/sandbox/faults'))?.declarations;
  redraw();
}

const set = (faults) => callSandbox('POST', '/sandbox/faults', { faults });

function ruleOf({ seen: _seen, matched: _met, ...rule }) {
  return rule;
}

function ruleItem(fault, index) {
  const { kind, ...fields } = ruleOf(fault);
  const defaults = declarations?.[kind]?.fields ?? {};
  const changed = Object.entries(fields).filter(([name, value]) => value !== defaults[name]?.default);
  return h(
    'li',
    { class: 'box' },
    h(
      'div',
      { class: 'head' },
      h('h4', {}, labelOf(kind)),
      ...changed.map(([name, value]) => h('span', { class: 'chip' }, `${labelOf(name)}: ${value}`)),
      h(
        'button',
        {
          type: 'button',
          class: 'quiet small',
          'data-key': `remove-fault-${index}`,
          'aria-label': `Remove rule ${index + 1}, ${kind}`,
          onclick: () => set(store.state.faults.filter((_, at) => at !== index).map(ruleOf)),
        },
        'Remove',
      ),
    ),
    declarations?.[kind] && h('p', { class: 'dim' }, declarations[kind].doc),
  );
}

function addForm(redraw) {
  if (declarations[draft.kind] === undefined) return null;
  const { doc, fields } = declarations[draft.kind];
  const kinds = h(
    'select',
    {
      'data-key': 'fault-kind',
      onchange: () => {
        Object.assign(draft, { kind: kinds.value, values: {} });
        redraw();
      },
    },
    ...Object.keys(declarations).map((kind) =>
      h('option', { value: kind, selected: kind === draft.kind }, labelOf(kind)),
    ),
  );
  return h(
    'form',
    {
      class: 'box add',
      novalidate: '',
      'aria-label': 'Add a rule',
      onsubmit: (event) => {
        event.preventDefault();
        void set([...store.state.faults.map(ruleOf), { kind: draft.kind, ...draft.values }]);
      },
    },
    h('h3', {}, 'Add a rule'),
    h('div', { class: 'field' }, h('label', {}, h('span', {}, 'Kind'), kinds), h('span', { class: 'dim doc' }, doc)),
    ...Object.entries(fields).map(([name, declaration]) =>
      fieldOf(
        name,
        declaration,
        draft.values[name] ?? declaration.default,
        (value) => (draft.values[name] = value),
        `fault-${draft.kind}-${name}`,
      ),
    ),
    h('button', { 'data-key': 'add-fault' }, 'Add rule'),
  );
}
