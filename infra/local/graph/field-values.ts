import { Temporal } from 'temporal-polyfill';
import type { Doubts } from '../doubts.ts';
import type { Column, Fields, FieldValue, Item } from '../sharepoint/list-shape.ts';
import type { List } from '../sharepoint/site-state.ts';
import { GraphError, invalidRequest } from './graph-error.ts';

/** What decides how a value is kept. */
export interface ValueRules {
  timeZone: string;
  doubts: Doubts;
}

const longestLine = 255;
const longestText = 63_999;

/**
 * The cells of a row after a write: what was given laid over what was there.
 * @throws GraphError 400 for an unknown or read-only column or a value that does not fit it, 409 for a repeated one
 */
export function fieldsAfter(list: List, given: unknown, row: { before?: Item; rules: ValueRules }): Fields {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw invalidRequest('The request is malformed: fields must be an object.');
  }
  const fields: Fields = { ...row.before?.fields };
  for (const [name, value] of Object.entries(given)) {
    if (name.includes('@odata.')) continue;
    const column = writableColumn(list, name);
    if (value === null) delete fields[name];
    else fields[name] = keptValue(column, value, row.rules);
  }
  refuseRepeated(list, fields, row);
  return fields;
}

function writableColumn(list: List, name: string): Column {
  const column = list.columns.find((one) => one.name === name);
  if (!column) throw invalidRequest(`Field '${name}' is not recognized`);
  if (column.readOnly) throw invalidRequest(`Field '${name}' is read-only`);
  return column;
}

function keptValue(column: Column, value: unknown, rules: ValueRules): FieldValue {
  switch (column.kind) {
    case 'text':
      return keptText(column, value);
    case 'choice':
      return typeof value === 'string' ? value : wrongType(column, 'Edm.String');
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : wrongType(column, 'Edm.Double');
    case 'boolean':
      return typeof value === 'boolean' ? value : wrongType(column, 'Edm.Boolean');
    case 'dateTime':
      return keptMoment(column, value, rules);
    case 'personOrGroup':
    case 'lookup':
      // Written through a second field with the number of the row it points to, which this site does not hand out.
      throw invalidRequest(`Field '${column.name}' cannot be written; write '${column.name}LookupId'`);
  }
}

function keptText(column: Column, value: unknown): string {
  if (typeof value !== 'string') return wrongType(column, 'Edm.String');
  const longest = column.facet.allowMultipleLines === true ? longestText : longestLine;
  if (value.length > longest) {
    throw invalidRequest(`Invalid text value: field '${column.name}' may hold at most ${longest} characters.`);
  }
  return value;
}

// SharePoint keeps midnight of the site's own zone and gives it back as UTC: in British Summer Time a day comes back
// as 23:00 of the day before. That is widely known but was not found in a source, so it can be switched off.
function keptMoment(column: Column, value: unknown, { timeZone, doubts }: ValueRules): string {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time)) return wrongType(column, 'Edm.DateTimeOffset');
  const instant = Temporal.Instant.fromEpochMilliseconds(time);
  if (column.facet.format !== 'dateOnly' || doubts.dateOnly === 'as-written') return toSecond(instant);
  return toSecond(instant.toZonedDateTimeISO(timeZone).startOfDay().toInstant());
}

function toSecond(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'second' });
}

function wrongType(column: Column, type: string): never {
  throw invalidRequest(`Field '${column.name}': cannot convert the value to the expected type '${type}'.`);
}

function refuseRepeated(list: List, fields: Fields, row: { before?: Item; rules: ValueRules }): void {
  for (const column of list.columns.filter((one) => one.enforceUniqueValues)) {
    const value = fields[column.name];
    if (value === undefined) continue;
    const same = list.items.some((item) => item.id !== row.before?.id && isSame(item.fields[column.name], value));
    if (!same) continue;
    const message = `The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [${column.name}].`;
    throw row.rules.doubts.uniqueClashStatus === 409
      ? new GraphError(409, 'nameAlreadyExists', message)
      : invalidRequest(message);
  }
}

function isSame(one: FieldValue | undefined, other: FieldValue): boolean {
  return typeof one === 'string' && typeof other === 'string'
    ? one.toLowerCase() === other.toLowerCase()
    : one === other;
}
