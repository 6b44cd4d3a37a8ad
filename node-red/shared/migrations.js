'use strict';
/**
 * What an older version of a node saved, brought to the present version: by the runtime when a flow starts, and by the
 * form when it opens. Each step leads from its version to the next one, and never changes what it is given.
 *
 * The first change adds, for example, `'alexa-skill-message': { 1: (saved) => ({ ...saved, newField: 'default' }) }`,
 * raises the version below and in the editor's defaults, and gets its before/after in test/node-red/migrations.test.ts.
 */
const migrationSteps = {
  'alexa-skill': {},
  'alexa-access-token': {},
  'alexa-proactive-event': {},
  'alexa-skill-message': {},
};

/** The versions of today. */
const currentVersions = {
  'alexa-skill': 1,
  'alexa-access-token': 1,
  'alexa-proactive-event': 1,
  'alexa-skill-message': 1,
};

/** A node as it was saved, at the present version. A node of a newer version stays as it is. */
function migrate(type, saved, steps = migrationSteps, versions = currentVersions) {
  let node = saved;
  for (let version = Number(saved.version ?? 1); version < versions[type]; version += 1) {
    node = { ...steps[type][version](node), version: version + 1 };
  }
  return node;
}

if (typeof module !== 'undefined') module.exports = { migrate, currentVersions };
