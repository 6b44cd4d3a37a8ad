/** Whether a value that was deployed is to be taken from the environment: `${NAME}`, and nothing else. */
export function isVariable(value: unknown): boolean {
  return typeof value === 'string' && /^\$\{[^}]+\}$/.test(value.trim());
}
