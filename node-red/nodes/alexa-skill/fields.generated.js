// Printed from core/skill-form.ts and node-red/nodes/alexa-skill/fields.ts by `npm run print`. Do not edit: change the declaration and print again.
const fieldRules = {
  "concurrency": {
    "label": "fields.concurrency.label",
    "minimum": 1,
    "maximum": 50,
    "wrong": "wrong.whole"
  },
  "queueLimit": {
    "label": "fields.queueLimit.label",
    "minimum": 1,
    "maximum": 1000000,
    "wrong": "wrong.whole"
  }
};

const fieldDefaults = {
  region: { value: "NA" },
  endpoint: { value: "amazon" },
  tokenUrl: { value: "" },
  apiUrl: { value: "" },
  concurrency: { value: '', validate: numberValidator('alexa-skill', 'concurrency') },
  queueLimit: { value: '', validate: numberValidator('alexa-skill', 'queueLimit') },
};
