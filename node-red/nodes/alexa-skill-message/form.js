const text = (key, values) => RED._(catalogueOf('alexa-skill-message') + key, values);

function checkLiteral(name, value) {
  if (name !== 'expiresAfterSeconds') return undefined;
  return Number.isInteger(Number(value)) && Number(value) >= 60 && Number(value) <= 86400
    ? undefined
    : text('wrong.seconds');
}

RED.nodes.registerType('alexa-skill-message', {
  category: 'Alexa',
  color: '#A6D5DD',
  icon: 'alexa-skill-message.svg',
  inputs: 1,
  outputs: 1,
  paletteLabel() {
    return this._('palette');
  },
  defaults: {
    name: { value: '' },
    skill: { value: '', type: 'alexa-skill', required: true },
    version: { value: 1 },
    fields: { value: {}, validate: alexaInputs.validator(checkLiteral) },
    convertValuesToText: { value: false },
    delivery: { value: 'at most once' },
    maxAttempts: { value: '', validate: wholeNumber(1, 10, () => text('wrong.attempts')) },
    deadlineSeconds: { value: '', validate: wholeNumber(1, 600, () => text('wrong.deadline')) },
    onRateLimit: { value: 'wait' },
  },
  label() {
    return this.name || this._('palette');
  },
  labelStyle() {
    return this.name ? 'node_label_italic' : '';
  },
  oneditprepare() {
    Object.assign(this, migrate('alexa-skill-message', this));
    alexaInputs.show(this, $('#alexa-skill-form'));
    const warn = () => $('#alexa-skill-twice').toggle($('#node-input-delivery').val() === 'at least once');
    $('#node-input-delivery').on('change', warn);
    warn();
  },
  oneditsave() {
    this.fields = alexaInputs.read($('#alexa-skill-form'));
  },
});
