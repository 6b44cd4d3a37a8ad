/**
 * The fields of our forms that are typedInputs, described by attributes of their input element:
 * data-alexa-input (its name in the node's `fields`), data-alexa-kind, data-alexa-msg (what it reads when empty),
 * data-alexa-preset, data-alexa-choices and data-alexa-texts (where the labels of the choices stand).
 */
const alexaInputs = {
  /** Turns the inputs below `root` into typedInputs that show what the node has saved. */
  show(node, root) {
    const saved = node.fields || {};
    // A flow that was written by hand may leave choices out.
    root.find('select').each(function () {
      if ($(this).val() === null) $(this).prop('selectedIndex', 0);
    });
    root.find('[data-alexa-input]').each(function () {
      const input = $(this);
      const name = input.attr('data-alexa-input');
      const msg = input.attr('data-alexa-msg');
      if (msg) input.attr('placeholder', 'msg.' + msg);
      const types = alexaInputs.types(node, input, msg ? 'msg.' + msg : '');
      // Names such as "status" come in several events; what is saved belongs to the one that was chosen.
      const event = input.closest('[data-alexa-event]').attr('data-alexa-event');
      const known = ((event === undefined || event === node.event) && saved[name]) || {
        value: input.attr('data-alexa-preset') || '',
        type: undefined,
      };
      const first = typeof types[0] === 'string' ? types[0] : types[0].value;
      input.val(known.value).typedInput({ default: first, types });
      input.typedInput('type', known.type || first);
      input.typedInput('value', known.value === undefined || known.value === null ? '' : String(known.value));
    });
  },

  /** What the inputs below `root` hold, as the node saves it; of the events only the one chosen. */
  read(root, chosenEvent) {
    const inputs = {};
    root.find('[data-alexa-input]').each(function () {
      const input = $(this);
      const event = input.closest('[data-alexa-event]').attr('data-alexa-event');
      if (event !== undefined && event !== chosenEvent) return;
      inputs[input.attr('data-alexa-input')] = { value: input.typedInput('value'), type: input.typedInput('type') };
    });
    return inputs;
  },

  /** Shows each part of a form only where the choices that it depends on have one of the values that it names. */
  arrange(root) {
    root.find('[data-alexa-only-with]').each(function () {
      const part = $(this);
      const conditions = part
        .attr('data-alexa-only-with')
        .split(';')
        .map((condition) => condition.split('='));
      part.toggle(
        conditions.every(([name, values]) => {
          const value = alexaInputs.chosen(root, part, name);
          // What is not known before a message comes may be any of the values.
          return value === undefined || value === '' || values.split(' ').includes(value);
        }),
      );
    });
  },

  /** What is chosen for a field: in the same event where it is one of the event's own. */
  chosen(root, part, name) {
    const typed = part.siblings().find('[data-alexa-input="' + name + '"]');
    if (typed.length === 0) return root.find('[id$="-input-' + name + '"]').val();
    return typed.typedInput('type') === 'choice' ? typed.typedInput('value') : undefined;
  },

  types(node, input, property) {
    const dynamic = ['msg', 'flow', 'global', 'jsonata', 'env'];
    const choices = (input.attr('data-alexa-choices') || '').split(' ').filter(Boolean);
    const texts = input.attr('data-alexa-texts');
    const options = choices.map((value) => ({ value, label: node._(texts + '.' + value) }));
    switch (input.attr('data-alexa-kind')) {
      case 'choice':
        return [
          {
            value: 'choice',
            icon: 'fa fa-list',
            options: [{ value: '', label: node._('option.fromMessage', { property }) }, ...options],
          },
          ...dynamic,
        ];
      case 'choices':
        return [{ value: 'choices', icon: 'fa fa-list', multiple: true, options }, ...dynamic];
      case 'integer':
      case 'number':
        return [
          {
            value: 'num',
            label: 'number',
            icon: 'red/images/typedInput/09.svg',
            validate: (value) => value === '' || isVariable(value) || !isNaN(Number(value)),
          },
          ...dynamic,
        ];
      case 'json':
        return [alexaInputs.json(), 'msg', 'flow', 'global', 'jsonata'];
      case 'token':
        return [{ value: 'none', label: node._('option.none'), hasValue: false }, 'msg', 'flow', 'global', 'env'];
      default:
        return ['str', ...dynamic];
    }
  },

  /** Node-RED's own JSON type finds an empty field wrong; ours means "from the message". */
  json() {
    return {
      value: 'json',
      label: 'JSON',
      icon: 'red/images/typedInput/json.svg',
      validate: (value) => value === '' || isJson(value),
      expand: function () {
        RED.editor.editJSON({ value: this.value(), complete: (value) => this.value(value) });
      },
    };
  },

  /**
   * A validator of the node's `fields`; `special` checks literals further: a sentence, or undefined where all is well.
   * Node-RED takes a sentence only from a validator with two parameters, from others it takes it for "valid".
   */
  validator(special) {
    return function (fields, _options) {
      for (const [name, { value, type }] of Object.entries(fields || {})) {
        if (value === '' || value === undefined || isVariable(value)) continue;
        if (type === 'json' && !isJson(value)) return name + ': JSON';
        const isLiteral = type === 'str' || type === 'num';
        const wrong = isLiteral ? special.call(this, name, value) : undefined;
        if (wrong !== undefined) return wrong;
        if (['msg', 'flow', 'global', 'jsonata', 'num'].includes(type) && !RED.utils.validateTypedProperty(value, type))
          return name + ': ' + type;
      }
      return true;
    };
  },
};

function isJson(value) {
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}

/** `${NAME}` is replaced when the flow starts; the editor can't know by what. */
function isVariable(value) {
  return /^\$\{[^}]+\}$/.test(String(value).trim());
}

/** What is wrong with the number of a field, as a sentence; undefined where all is well. */
function wrongNumber(type, name, value) {
  const rule = fieldRules[name];
  if (rule === undefined) return undefined;
  const { minimum, maximum, wrong } = rule;
  const number = Number(value);
  const isWhole = wrong !== 'wrong.whole' || Number.isInteger(number);
  if (isWhole && number >= minimum && number <= maximum) return undefined;
  const text = (key, values) => RED._(catalogueOf(type) + key, values);
  return text(wrong, { label: text(rule.label), minimum, maximum });
}

/** A validator for the number of a field; empty means the default. */
function numberValidator(type, name) {
  return function (value, _options) {
    if (value === '' || value === undefined || isVariable(value)) return true;
    return wrongNumber(type, name, value) ?? true;
  };
}

const catalogueOf = (type) => '@alexa-skill/node-red-alexa-skill/' + type + ':';
