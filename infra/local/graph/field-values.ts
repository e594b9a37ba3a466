import { Temporal } from 'temporal-polyfill';
import type { Column, Fields, FieldValue, Item } from '../sharepoint/list-shape.ts';
import type { List } from '../sharepoint/site-state.ts';
import { GraphError, invalidRequest } from './graph-error.ts';
import { keptChoice, keptLookup } from './several-values.ts';
import type { ValueRules } from './value-rules.ts';

interface Row {
  before?: Item;
  rules: ValueRules;
}

const longestLine = 255;
const longestText = 63_999;

/**
 * The cells of a row after a write: what was given laid over what was there.
 * @throws GraphError 400 for an unknown or read-only column or a value that does not fit it, 409 for a repeated one
 */
export function fieldsAfter(list: List, given: unknown, row: Row): Fields {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw invalidRequest('The request is malformed: fields must be an object.');
  }
  const fields: Fields = { ...row.before?.fields };
  for (const [name, value] of Object.entries(given)) {
    if (name.includes('@odata.')) continue;
    const column = writableColumn(list, name, row.rules);
    const kept = column && keptValue(column, value, { type: Reflect.get(given, `${name}@odata.type`), ...row });
    if (kept === undefined) delete fields[name];
    else fields[name] = kept;
  }
  refuseRepeated(list, fields, row);
  return fields;
}

/** The column that a field is written to; a person or a looked-up row is written by number, as `XLookupId`. */
function writableColumn(list: List, name: string, { broken }: ValueRules): Column | undefined {
  const own = name.replace(/LookupId$/, '');
  const column = list.columns.find((one) => one.name === name) ?? list.columns.find((one) => one.name === own);
  const isForeign = column === undefined || column.readOnly;
  if (isForeign && broken?.has('takes-read-only-fields')) return undefined;
  if (!column) throw invalidRequest(`Field '${name}' is not recognized`);
  if (column.readOnly) throw invalidRequest(`Field '${name}' is read-only`);
  const isNumbered = column.kind === 'personOrGroup' || column.kind === 'lookup';
  if (isNumbered === (column.name === name)) throw invalidRequest(`Field '${name}' is not recognized`);
  return column;
}

function keptValue(column: Column, value: unknown, write: Row & { type: unknown }): FieldValue | undefined {
  const { rules } = write;
  if (value === null) return undefined;
  switch (column.kind) {
    case 'text':
      return keptText(column, value, rules);
    case 'choice':
      return keptChoice(column, value, write);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : wrongType(column, 'Edm.Double');
    case 'boolean':
      return typeof value === 'boolean' ? value : wrongType(column, 'Edm.Boolean');
    case 'dateTime':
      return keptMoment(column, value, rules);
    case 'personOrGroup':
    case 'lookup':
      return keptLookup(column, value, write);
  }
}

function keptText(column: Column, value: unknown, { doubts }: ValueRules): string | undefined {
  if (typeof value !== 'string') return wrongType(column, 'Edm.String');
  const longest = column.facet.allowMultipleLines === true ? longestText : longestLine;
  if (value.length > longest) {
    throw invalidRequest(`Invalid text value: field '${column.name}' may hold at most ${longest} characters.`);
  }
  const { lineEnds, outerBlanks, emptyText } = doubts;
  const ended = lineEnds === 'crlf' ? value.replace(/\r?\n/g, '\r\n') : value;
  const kept = outerBlanks === 'trimmed' ? ended.trim() : ended;
  return kept === '' && emptyText === 'left-out' ? undefined : kept;
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

function refuseRepeated(list: List, fields: Fields, { before, rules }: Row): void {
  const { doubts, broken } = rules;
  if (broken?.has('takes-repeated-keys')) return;
  for (const column of list.columns.filter((one) => one.enforceUniqueValues)) {
    const value = fields[column.name];
    if (value === undefined) continue;
    const isSame = (other: FieldValue | undefined) => comparable(other, doubts.uniqueLetters) === wanted;
    const wanted = comparable(value, doubts.uniqueLetters);
    if (!list.items.some((item) => item.id !== before?.id && isSame(item.fields[column.name]))) continue;
    const message = `The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [${column.name}].`;
    throw doubts.uniqueClashStatus === 409
      ? new GraphError(409, 'nameAlreadyExists', message)
      : invalidRequest(message);
  }
}

function comparable(value: FieldValue | undefined, letters: 'any-case' | 'exact'): unknown {
  return typeof value === 'string' && letters === 'any-case' ? value.toLowerCase() : value;
}
