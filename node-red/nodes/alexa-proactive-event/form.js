const text = (key, values) => RED._(catalogueOf('alexa-proactive-event') + key, values);

function checkLiteral(name, value) {
  if (fieldRules[name] !== undefined) return wrongNumber('alexa-proactive-event', name, value);
  const field = (contentKinds[this.event] || {})[name];
  if (field === undefined) return undefined;
  const label = text('events.' + this.event + '.fields.' + name + '.label');
  if (field.kind === 'integer' && !(Number.isInteger(Number(value)) && Number(value) >= field.minimum)) {
    return text('wrong.integer', { label, minimum: field.minimum });
  }
  const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/.test(String(value).trim());
  return field.kind === 'instant' && !isInstant ? text('wrong.instant', { label }) : undefined;
}

RED.nodes.registerType('alexa-proactive-event', {
  category: 'Alexa',
  color: '#A6D5DD',
  icon: 'alexa-skill-ring.svg',
  inputs: 1,
  outputs: 1,
  paletteLabel() {
    return this._('palette');
  },
  defaults: {
    name: { value: '' },
    skill: { value: '', type: 'alexa-skill', required: true },
    version: { value: 1 },
    ...fieldDefaults,
    fields: { value: {}, validate: alexaInputs.validator(checkLiteral) },
  },
  label() {
    if (this.name) return this.name;
    return this.event === 'custom' ? this._('palette') : this._('events.' + this.event + '.label').toLowerCase();
  },
  labelStyle() {
    return this.name ? 'node_label_italic' : '';
  },
  oneditprepare() {
    Object.assign(this, migrate('alexa-proactive-event', this));
    const form = $('#alexa-skill-form');
    alexaInputs.show(this, form);
    const choosable = $('#node-input-allowMessageToChoose');
    // Only the form chooses these, until it leaves the choice to the message.
    for (const name of ['stage', 'audience']) {
      $('<option value="">')
        .text(this._('option.fromMessage', { property: 'msg.' + name }))
        .appendTo('#node-input-' + name);
      $('#node-input-' + name).val(this[name]);
    }
    const arrange = () => {
      const event = $('#node-input-event').val();
      form.find('[data-alexa-event]').each(function () {
        $(this).toggle($(this).attr('data-alexa-event') === event);
      });
      alexaInputs.arrange(form);
      for (const name of ['stage', 'audience']) {
        const select = $('#node-input-' + name);
        select.find('option[value=""]').prop('disabled', !choosable.prop('checked'));
        if (!choosable.prop('checked') && !select.val()) select.val(name === 'stage' ? 'development' : 'Unicast');
      }
    };
    form.on('change', 'select, input', arrange);
    arrange();
  },
  oneditsave() {
    this.fields = alexaInputs.read($('#alexa-skill-form'), $('#node-input-event').val());
  },
});
