// Printed from core/lwa/token-form.ts by `npm run print`. Do not edit: change the declaration and print again.
const fieldRules = {};

const fieldDefaults = {
  scope: { value: "alexa::proactive_events", required: true },
};
