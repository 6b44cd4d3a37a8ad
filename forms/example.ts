import { buildContent } from '../core/events/content';
import type { EventDeclaration, Field } from '../core/events/fields';

/** An example of the event with every field that goes together, made from the placeholders of the declaration. */
export function exampleEvent(declaration: EventDeclaration): object {
  const values: Record<string, unknown> = {};
  for (const field of declaration.fields) {
    const { onlyWith } = field;
    if (onlyWith === undefined || onlyWith.values.includes(String(values[onlyWith.field]))) {
      values[field.name] = exampleValue(field, declaration);
    }
  }
  const { event, localizedAttributes } = buildContent(
    { declaration, values, locale: 'en-US', translations: [] },
    { type: 'Multicast' },
    { timeZone: 'UTC', problems: [], hints: [] },
  );
  return { event, localizedAttributes };
}

function exampleValue(field: Field, declaration: EventDeclaration): unknown {
  switch (field.kind) {
    case 'choice':
      // The value that lets most other fields come along.
      return (
        declaration.fields.find(({ onlyWith }) => onlyWith?.field === field.name)?.onlyWith?.values[0] ??
        field.choices[0]?.value
      );
    case 'choices':
      return field.choices.slice(0, Math.min(2, field.maxItems)).map(({ value }) => value);
    case 'integer':
      return field.minimum + 1;
    case 'text':
    case 'instant':
    case 'localized':
      return (field.placeholder ?? `e.g. ${field.label}`).replace('e.g. ', '');
  }
}
