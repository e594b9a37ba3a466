import type { Column } from '../sharepoint/list-shape.ts';
import { invalidRequest } from './graph-error.ts';
import type { ValueRules } from './value-rules.ts';

/** How a value was written: what its annotation says of its type, and the switches. */
interface Written {
  type: unknown;
  rules: ValueRules;
}

/**
 * A choice, or several: a list of values needs its annotation beside it.
 * @throws GraphError 400 for a plain array, and perhaps for a value that the column does not list
 */
export function keptChoice(column: Column, value: unknown, written: Written): string | readonly string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  if (Array.isArray(value)) requireAnnotation(column, 'Collection(Edm.String)', written);
  const texts = values.filter((one) => typeof one === 'string');
  if (texts.length < values.length) throw invalidRequest(`Field '${column.name}': a choice must be a text.`);
  const { choices, allowTextEntry } = column.facet;
  const foreign = texts.find((text) => !(Array.isArray(choices) && choices.includes(text)));
  if (foreign !== undefined && allowTextEntry !== true && written.rules.doubts.foreignChoice === 'refused') {
    throw invalidRequest(`Field '${column.name}': '${foreign}' is not one of its choices.`);
  }
  return Array.isArray(value) ? texts : (texts[0] ?? '');
}

/** The number of a person or a row that a column points to, or several. @throws GraphError 400 */
export function keptLookup(column: Column, value: unknown, written: Written): string | readonly number[] {
  if (!Array.isArray(value)) {
    if (!/^[1-9]\d*$/.test(String(value)))
      throw invalidRequest(`Field '${column.name}LookupId' must be a whole number.`);
    return String(value);
  }
  requireAnnotation(column, 'Collection(Edm.Int32)', written);
  return value.map(Number);
}

function requireAnnotation(column: Column, wanted: string, { type, rules }: Written): void {
  if (type === wanted || rules.broken?.has('takes-plain-arrays')) return;
  throw invalidRequest(`Field '${column.name}': a collection needs '@odata.type': '${wanted}'.`);
}
