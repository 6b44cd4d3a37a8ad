import { refusals } from '../error-responses';
import type { Operation } from '../operation';

/** Every refusal that there is, with its source: a refused request's entry names its rule. */
export const readRules: Operation = () => ({
  status: 200,
  body: { rules: Object.entries(refusals).map(([name, row]) => ({ name, ...row })) },
});
