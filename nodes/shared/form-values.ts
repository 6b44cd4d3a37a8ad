import type { IExecuteFunctions, INode } from 'n8n-workflow';

import { countsWith, fieldsOf, type FormDeclaration, type FormField, type FormValues } from '../../core/forms/form';
import type { Problem } from '../../core/problems';
import { readFixed } from './fixed-parameters';

/**
 * Reads a declared form for one item. Fields that are fixed are read as they are saved, all others as n8n evaluates
 * them. An option that the workflow does not hold is undefined.
 */
export function readFormValues<Form extends FormDeclaration>(
  context: IExecuteFunctions,
  node: INode,
  itemIndex: number,
  form: Form,
  problems: Problem[],
): FormValues<Form> {
  const options = context.getNodeParameter('options', itemIndex, {});
  const valueOf = (field: FormField): unknown => {
    if (field.group === 'options') return options[field.name];
    if (field.fixed === true && field.kind === 'choice') return readFixed(node, field, problems);
    return context.getNodeParameter(field.name, itemIndex, ('default' in field ? field.default : '') as string);
  };
  const values: Record<string, unknown> = {};
  for (const field of fieldsOf(form)) if (countsWith(field, values)) values[field.name] = valueOf(field);
  return values as FormValues<Form>;
}
