import { callSandbox } from './api.js';
import { h } from './dom.js';

/** Every refusal that there is, with where it comes from. */

const serviceNames = { lwa: 'Login with Amazon', alexa: 'Alexa services', sandbox: 'The sandbox itself' };
let rules;

export async function loadRules() {
  rules ??= (await callSandbox('GET', '/sandbox/rules'))?.rules;
}

export function rulesContent() {
  return [
    h('p', {}, 'What is refused, and where the rule comes from. “Guess” marks what nobody recorded.'),
    ...Object.entries(serviceNames).flatMap(([service, name]) => [
      h('h3', {}, name),
      ...(rules ?? []).filter((rule) => rule.service === service).map(ruleBox),
    ]),
  ];
}

function ruleBox({ name, status, message, source, documentation }) {
  return h(
    'article',
    { class: 'box rule', id: `rule-${name}`, tabindex: -1 },
    h('div', { class: 'head' }, h('h4', {}, name), h('span', { class: 'chip' }, status)),
    h('p', {}, message),
    h('p', { class: 'dim' }, `Source: ${source}`),
    documentation &&
      h('p', {}, h('a', { href: documentation, rel: 'noreferrer noopener', target: '_blank' }, 'Amazon’s page')),
  );
}
