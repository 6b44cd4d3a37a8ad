const checkLiteral = (name, value) => wrongNumber('alexa-skill-message', name, value);

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
    ...fieldDefaults,
    fields: { value: {}, validate: alexaInputs.validator(checkLiteral) },
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
  },
  oneditsave() {
    this.fields = alexaInputs.read($('#alexa-skill-form'));
  },
});
