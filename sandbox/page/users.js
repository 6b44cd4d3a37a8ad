import { callSandbox } from './api.js';
import { copyable, h } from './dom.js';
import { store } from './store.js';
import { counted, eventLabel, shortId } from './words.js';

/** Customers: add, remove, subscribe, disable and enable again. */

/** Whose subscriptions are open; the panel is drawn anew at every change. */
const open = new Set();

/** Locales in which Alexa skills exist. Any other can be typed. */
const locales = [
  'ar-SA',
  'de-DE',
  'en-AU',
  'en-CA',
  'en-GB',
  'en-IN',
  'en-US',
  'es-ES',
  'es-MX',
  'es-US',
  'fr-CA',
  'fr-FR',
  'hi-IN',
  'it-IT',
  'ja-JP',
  'pt-BR',
];

const change = (userId, body) => callSandbox('PATCH', `/sandbox/users/${encodeURIComponent(userId)}`, body);

export function usersContent() {
  const { skills } = store.state;
  return [
    h('p', {}, 'The customers of the skill. The skill receives an event for every change, as from Alexa.'),
    h('datalist', { id: 'locales' }, ...locales.map((value) => h('option', { value }))),
    ...skills
      .flatMap((skill) => [
        skills.length > 1 && h('h3', {}, shortId(skill.skillId)),
        ...skill.users.map((user) => userCard(skill, user)),
        addForm(skill),
      ])
      .filter(Boolean),
  ];
}

function userCard(skill, user) {
  const { userId, locale, region, enabled } = user;
  const who = shortId(userId);
  return h(
    'article',
    { class: enabled ? 'box' : 'box off', 'data-user': userId, 'aria-label': who },
    h('div', { class: 'head' }, h('h3', {}, who), !enabled && h('span', { class: 'chip' }, 'skill disabled')),
    copyable(userId, `user id of ${who}`),
    h(
      'div',
      { class: 'fields' },
      h(
        'label',
        {},
        h('span', {}, 'Locale'),
        h('input', {
          list: 'locales',
          value: locale,
          size: 6,
          'data-key': `locale-${userId}`,
          onchange: (event) => change(userId, { locale: event.target.value }),
        }),
      ),
      h(
        'label',
        {},
        h('span', {}, 'Region'),
        regionSelect(region, `region-${userId}`, (value) => change(userId, { region: value })),
      ),
    ),
    subscriptions(skill, user),
    h(
      'div',
      { class: 'buttons' },
      h(
        'button',
        {
          type: 'button',
          class: 'quiet',
          'data-key': `enable-${userId}`,
          onclick: () => change(userId, { enabled: !enabled }),
        },
        enabled ? 'Disable the skill' : 'Enable it again (new user id)',
      ),
      h(
        'button',
        {
          type: 'button',
          class: 'quiet danger',
          'data-key': `remove-${userId}`,
          'aria-label': `Remove ${who}`,
          onclick: () => callSandbox('DELETE', `/sandbox/users/${encodeURIComponent(userId)}`),
        },
        'Remove',
      ),
    ),
  );
}

function regionSelect(value, key, onPick) {
  const select = h(
    'select',
    { 'data-key': key, onchange: () => onPick(select.value) },
    ...store.state.choices.regions.map(({ region, label }) =>
      h('option', { value: region, selected: region === value }, `${region} (${label})`),
    ),
  );
  return select;
}

function subscriptions({ publishedEvents }, user) {
  const { stages } = store.state.choices;
  const { userId, subscriptions: subscribed } = user;
  const names = [...new Set([...publishedEvents, ...stages.flatMap((stage) => subscribed[stage])])];
  const counts = stages.map((stage) => `${subscribed[stage].length} ${stage}`).join(', ');
  const details = h(
    'details',
    { open: open.has(userId) },
    h('summary', { 'data-key': `subscriptions-${userId}` }, `Subscriptions: ${counts}`),
    subscriptionTable(user, stages, names),
  );
  details.addEventListener('toggle', () => (details.open ? open.add(userId) : open.delete(userId)));
  return details;
}

function subscriptionTable(user, stages, names) {
  const head = stages.map((stage) => h('th', { scope: 'col' }, stage));
  const rows = names.map((name) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row', title: name }, eventLabel(store.state, name)),
      ...stages.map((stage) => h('td', {}, subscriptionBox(user, stage, name))),
    ),
  );
  const foot = stages.map((stage) =>
    h('td', {}, subscribeAll(user, stage, names, 'All'), ' ', subscribeAll(user, stage, [], 'None')),
  );
  return h(
    'table',
    {},
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Event'), ...head)),
    h('tbody', {}, ...rows),
    h('tfoot', {}, h('tr', {}, h('td', {}, counted(names.length, 'event')), ...foot)),
  );
}

const setSubscriptions = (userId, stage, eventNames) => change(userId, { subscriptions: { [stage]: eventNames } });

function subscriptionBox({ userId, subscriptions: subscribed }, stage, name) {
  const without = () => subscribed[stage].filter((one) => one !== name);
  return h('input', {
    type: 'checkbox',
    checked: subscribed[stage].includes(name),
    'data-key': `${userId}-${stage}-${name}`,
    'aria-label': `${eventLabel(store.state, name)}, ${stage}`,
    onchange: (event) =>
      setSubscriptions(userId, stage, event.target.checked ? [...subscribed[stage], name] : without()),
  });
}

function subscribeAll({ userId }, stage, eventNames, words) {
  return h(
    'button',
    {
      type: 'button',
      class: 'quiet small',
      'data-key': `${userId}-${stage}-${words}`,
      'aria-label': `${words} events, ${stage}`,
      onclick: () => setSubscriptions(userId, stage, eventNames),
    },
    words,
  );
}

function addForm({ skillId, publishedEvents }) {
  const form = h(
    'form',
    { class: 'box add', 'aria-label': 'Add a user', onsubmit: (event) => void submit(event) },
    h('h3', {}, 'Add a user'),
    h(
      'div',
      { class: 'fields' },
      h(
        'label',
        {},
        h('span', {}, 'User ID'),
        h('input', { name: 'userId', placeholder: 'made up for you', 'data-key': `new-id-${skillId}` }),
      ),
      h(
        'label',
        {},
        h('span', {}, 'Locale'),
        h('input', { name: 'locale', list: 'locales', value: 'en-US', size: 6, 'data-key': `new-locale-${skillId}` }),
      ),
      h(
        'label',
        {},
        h('span', {}, 'Region'),
        h(
          'select',
          { name: 'region', 'data-key': `new-region-${skillId}` },
          ...store.state.choices.regions.map(({ region, label }) =>
            h('option', { value: region }, `${region} (${label})`),
          ),
        ),
      ),
    ),
    h(
      'label',
      { class: 'check' },
      h('input', { type: 'checkbox', name: 'all', checked: true, 'data-key': `new-all-${skillId}` }),
      'subscribed to all events, at both stages',
    ),
    h('button', { 'data-key': `new-add-${skillId}` }, 'Add user'),
  );
  async function submit(event) {
    event.preventDefault();
    const { userId, locale, region, all } = form.elements;
    const names = all.checked ? publishedEvents : [];
    await callSandbox('POST', '/sandbox/users', {
      ...(userId.value === '' ? {} : { userId: userId.value }),
      skillId,
      locale: locale.value,
      region: region.value,
      subscriptions: { development: names, live: names },
    });
  }
  return form;
}
