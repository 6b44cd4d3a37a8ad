import { h } from './dom.js';

/** A form field for a declared value (see declared-values.ts): choice, boolean, integer or text. */

/** `liveNotificationLimit` -> `Live notification limit` */
export function labelOf(name) {
  const words = name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return words[0].toUpperCase() + words.slice(1);
}

/** @param onChange gets the value, `null` for an emptied number that may be off. */
export function fieldOf(name, declaration, value, onChange, key = name) {
  const input = inputOf(declaration, value, onChange, key, `doc-${key}`);
  const doc = h('span', { class: 'dim doc', id: `doc-${key}` }, declaration.doc);
  if (declaration.kind === 'boolean')
    return h('div', { class: 'field' }, h('label', { class: 'check' }, input, labelOf(name)), doc);
  return h('div', { class: 'field' }, h('label', {}, h('span', {}, labelOf(name)), input), doc);
}

function inputOf(declaration, value, onChange, key, describedBy) {
  const common = { 'data-key': key, 'aria-describedby': describedBy };
  switch (declaration.kind) {
    case 'choice': {
      const { choices } = declaration;
      const select = h(
        'select',
        { ...common, onchange: () => onChange(choices[select.selectedIndex]) },
        ...choices.map((choice) => h('option', { selected: choice === value }, choice)),
      );
      return select;
    }
    case 'boolean':
      return h('input', {
        ...common,
        type: 'checkbox',
        checked: value === true,
        onchange: (event) => onChange(event.target.checked),
      });
    case 'text':
      return h('input', {
        ...common,
        value: value ?? '',
        maxlength: declaration.maximumLength,
        onchange: (event) => onChange(event.target.value),
      });
    case 'integer': {
      const { minimum, maximum, nullable } = declaration;
      const read = ({ target }) => onChange(target.value === '' ? (nullable ? null : undefined) : Number(target.value));
      return h('input', {
        ...common,
        type: 'number',
        min: minimum,
        max: maximum,
        value: value ?? '',
        placeholder: nullable ? 'off' : '',
        onchange: read,
      });
    }
  }
}
