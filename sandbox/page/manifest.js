import { copyable, h } from './dom.js';
import { store } from './store.js';

/** The part of a skill's manifest that real events need. */

let chosen = new Set(['AMAZON.MessageAlert.Activated']);

/** @param {string[]} eventNames */
export function manifestFragment(eventNames) {
  return {
    permissions: [{ name: 'alexa::devices:all:notifications:write' }],
    events: {
      endpoint: { uri: 'arn:aws:lambda:us-east-1:123456789012:function:my-skill' },
      publications: eventNames.map((eventName) => ({ eventName })),
      subscriptions: [{ eventName: 'SKILL_PROACTIVE_SUBSCRIPTION_CHANGED' }],
    },
  };
}

export function manifestContent(redraw) {
  const { events } = store.state.choices;
  const pick = (name, isChosen) => {
    chosen = new Set(isChosen ? [...chosen, name] : [...chosen].filter((one) => one !== name));
    redraw();
  };
  return [
    h(
      'p',
      {},
      'For Amazon itself: choose what your skill will send, copy the fragment into ',
      h('code', {}, 'skill.json'),
      ', put in your endpoint, and deploy it with the ASK CLI.',
    ),
    h(
      'fieldset',
      {},
      h('legend', {}, 'Events'),
      ...events.map(({ name, label }) =>
        h(
          'label',
          { class: 'check' },
          h('input', {
            type: 'checkbox',
            checked: chosen.has(name),
            'data-key': `manifest-${name}`,
            onchange: (event) => pick(name, event.target.checked),
          }),
          label,
        ),
      ),
    ),
    copyable(
      JSON.stringify(manifestFragment(events.map(({ name }) => name).filter((name) => chosen.has(name))), null, 2),
      'manifest fragment',
      { block: true },
    ),
  ];
}
