RED.nodes.registerType('alexa-access-token', {
  category: 'Alexa',
  color: '#A6D5DD',
  icon: 'alexa-skill-token.svg',
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
    fields: { value: {}, validate: alexaInputs.validator(() => undefined) },
  },
  label() {
    return this.name || this._('palette');
  },
  labelStyle() {
    return this.name ? 'node_label_italic' : '';
  },
  oneditprepare() {
    Object.assign(this, migrate('alexa-access-token', this));
    const form = $('#alexa-skill-form');
    alexaInputs.show(this, form);
    form.on('change', 'select', () => alexaInputs.arrange(form));
    alexaInputs.arrange(form);
  },
  oneditsave() {
    this.fields = alexaInputs.read($('#alexa-skill-form'));
  },
});
