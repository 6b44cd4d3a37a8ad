const text = (key, values) => RED._(catalogueOf('alexa-skill') + key, values);

/** The host of plain http must stay on this machine or in its compose network; the runtime's rule is the exact one. */
function checkUrl(label, value) {
  if (isVariable(value)) return true;
  const local =
    /^http:\/\/(([a-z0-9-]+\.)*localhost|127(\.\d+){3}|\[::1\]|host\.docker\.internal|[a-z][a-z0-9_-]*)(:\d+)?(\/[^?#@]*)?$/i;
  const secure = /^https:\/\/[^\s/?#@]+(\/[^?#@]*)?$/i;
  return local.test(value.trim()) || secure.test(value.trim()) || text('wrong.url', { label: text(label) });
}

const customUrl = (label) =>
  function (value, _options) {
    // While the form is open it knows better than the node.
    const endpoint = $('#node-config-input-endpoint').val() ?? this.endpoint;
    return endpoint !== 'custom' || checkUrl(label, value || '');
  };

/**
 * Imported flows hold no credentials. What was deployed has them in the runtime: the editor asks for them when the form
 * opens.
 * Node-RED shows a sentence only from a validator that takes two arguments.
 */
function hasCredentials(_version, _options) {
  const { clientId, clientSecret, has_clientSecret: hasSecret } = this.credentials || {};
  const isKnown = this.credentials !== undefined || this.changed;
  return !isKnown || Boolean(clientId && (hasSecret || clientSecret)) || text('wrong.credentials');
}

/** What an untouched password field holds. */
const untouched = '__PWRD__';

RED.nodes.registerType('alexa-skill', {
  category: 'config',
  defaults: {
    name: { value: '' },
    version: { value: 1, validate: hasCredentials },
    ...fieldDefaults,
    tokenUrl: { value: '', validate: customUrl('fields.tokenUrl.label') },
    apiUrl: { value: '', validate: customUrl('fields.apiUrl.label') },
    proxy: { value: '', type: 'http proxy', required: false },
  },
  credentials: {
    clientId: { type: 'text', required: true },
    clientSecret: { type: 'password', required: true },
  },
  label() {
    return this.name || 'Alexa skill';
  },
  oneditprepare() {
    Object.assign(this, migrate('alexa-skill', this));
    const value = (name) => String($('#node-config-input-' + name).val() || '');
    const destination = () =>
      JSON.stringify([
        value('clientId'),
        value('endpoint'),
        value('endpoint') === 'custom' ? [value('tokenUrl'), value('apiUrl')] : [],
      ]);
    const secret = $('#node-config-input-clientSecret');
    const deployedFor = destination();
    const hadSecret = secret.val() === untouched;
    const arrange = () => {
      alexaInputs.arrange($('#alexa-skill-form'));
      // A stored secret goes nowhere else than where it was deployed for.
      const moved = hadSecret && destination() !== deployedFor;
      if (moved && secret.val() === untouched) secret.val('').trigger('change');
      else if (!moved && hadSecret && secret.val() === '') secret.val(untouched).trigger('change');
      $('#alexa-skill-secret-anew').toggle(moved && secret.val() === '');
    };
    $('#node-config-input-endpoint').on('change', () =>
      $('#node-config-input-tokenUrl, #node-config-input-apiUrl').trigger('change'),
    );
    $('#alexa-skill-form').on(
      'change input',
      '#node-config-input-clientId, #node-config-input-endpoint, #node-config-input-tokenUrl, ' +
        '#node-config-input-apiUrl',
      arrange,
    );
    secret.on('change input', () =>
      $('#alexa-skill-secret-anew').toggle(hadSecret && destination() !== deployedFor && secret.val() === ''),
    );
    arrange();

    const verdict = $('#alexa-skill-verdict');
    const show = (ok, message) =>
      verdict
        .attr('class', 'alexa-skill-verdict ' + (ok === undefined ? '' : ok ? 'alexa-skill-ok' : 'alexa-skill-not-ok'))
        .text(message);
    $('#alexa-skill-test').on('click', (event) => {
      event.preventDefault();
      show(undefined, this._('note.testing'));
      const names = ['clientId', 'clientSecret', 'region', 'endpoint', 'tokenUrl', 'apiUrl', 'proxy'];
      const form = Object.fromEntries(names.map((name) => [name, value(name) === '_ADD_' ? '' : value(name)]));
      $.ajax({
        url: 'alexa-skill/' + this.id + '/test',
        type: 'POST',
        contentType: 'application/json',
        data: JSON.stringify(form),
      })
        .done((result) => show(result.ok, result.message))
        .fail((request) =>
          show(false, this._('note.testFailed') + (request.status ? ' (' + request.status + ')' : '')),
        );
    });
  },
});
