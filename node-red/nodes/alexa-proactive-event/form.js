const text = (key, values) => RED._(catalogueOf('alexa-proactive-event') + key, values);

function checkLiteral(name, value) {
  if (name === 'expiresAfterMinutes')
    return Number(value) >= 5 && Number(value) <= 1440 ? undefined : text('wrong.minutes');
  const field = (fieldKinds[this.event] || {})[name];
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
    event: { value: 'messageAlert', required: true },
    fields: { value: {}, validate: alexaInputs.validator(checkLiteral) },
    audience: { value: 'Unicast' },
    stage: { value: 'development' },
    allowMessageToChoose: { value: false },
    allowSeveralMulticasts: { value: false },
    maxAttempts: { value: '', validate: wholeNumber(1, 10, () => text('wrong.attempts')) },
    deadlineSeconds: { value: '', validate: wholeNumber(1, 600, () => text('wrong.deadline')) },
    onRateLimit: { value: 'wait' },
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
      form.find('[data-alexa-only-with]').each(function () {
        const [name, values] = $(this).attr('data-alexa-only-with').split('=');
        const other = $(this)
          .parent()
          .find('[data-alexa-input="' + name + '"]');
        const value = other.typedInput('value');
        // What is not known before a message comes may be any of the values.
        $(this).toggle(value === '' || other.typedInput('type') !== 'choice' || values.split(' ').includes(value));
      });
      form.find('[data-alexa-declared]').toggle(event !== 'custom');
      const audience = $('#node-input-audience').val();
      $('#alexa-skill-row-userId').toggle(audience !== 'Multicast');
      $('#alexa-skill-live-multicast').toggle(audience === 'Multicast' && $('#node-input-stage').val() === 'live');
      $('#alexa-skill-row-several').toggle(audience !== 'Unicast');
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
