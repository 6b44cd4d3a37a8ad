/** Short hands for JSON Schemas. Objects are closed: what is not named is not there. */

export const text = (description?: string) => ({
  type: 'string',
  ...(description === undefined ? {} : { description }),
});
export const integer = (description: string) => ({ type: 'integer', minimum: 0, description });
export const list = (items: object, description?: string) => ({
  type: 'array',
  items,
  ...(description === undefined ? {} : { description }),
});
export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** @param more `required`: all of them by default. */
export function object(
  properties: Readonly<Record<string, object>>,
  more: { required?: string[]; description?: string } = {},
): object {
  return { type: 'object', properties, additionalProperties: false, required: Object.keys(properties), ...more };
}
