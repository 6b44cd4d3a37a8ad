// Printed from core/messages/message-form.ts by `npm run print`. Do not edit: change the declaration and print again.
const fieldRules = {
  "expiresAfterSeconds": {
    "label": "fields.expiresAfterSeconds.label",
    "minimum": 60,
    "maximum": 86400,
    "wrong": "wrong.whole"
  },
  "maxAttempts": {
    "label": "fields.maxAttempts.label",
    "minimum": 1,
    "maximum": 10,
    "wrong": "wrong.whole"
  },
  "deadlineSeconds": {
    "label": "fields.deadlineSeconds.label",
    "minimum": 1,
    "maximum": 600,
    "wrong": "wrong.whole"
  }
};

const fieldDefaults = {
  convertValuesToText: { value: false },
  delivery: { value: "at most once" },
  maxAttempts: { value: '', validate: numberValidator('alexa-skill-message', 'maxAttempts') },
  deadlineSeconds: { value: '', validate: numberValidator('alexa-skill-message', 'deadlineSeconds') },
  onRateLimit: { value: "wait" },
};
