import { randomUUID } from 'node:crypto';
import type { BrokenRules } from '../broken-rules.ts';
import type { Faults } from '../faults.ts';
import { type Column, type ColumnKind, columnKinds } from '../sharepoint/list-shape.ts';
import type { List } from '../sharepoint/site-state.ts';
import { type GraphReply, type Operation, type OperationCall, placeOf } from './call.ts';
import { GraphError, invalidRequest, itemNotFound } from './graph-error.ts';
import type { GraphParts } from './graph-parts.ts';
import { collection, listAt } from './sites.ts';

const mostIndexes = 20;

/** Columns of a list: read, made, changed. */
export function columnOperations(parts: GraphParts): Operation[] {
  const { sites, faults } = parts;
  const at = '/sites/:site/lists/:list/columns';
  return [
    {
      on: `GET ${at}`,
      needs: 'read-sites',
      answer: (call) => collection(visibleColumns(listAt(sites, call), faults).map(columnBody), 'columns'),
    },
    { on: `POST ${at}`, needs: 'manage-lists', answer: (call) => createColumn(parts, call) },
    {
      on: `GET ${at}/:column`,
      needs: 'read-sites',
      answer: (call) => ({ status: 200, body: columnBody(columnAt(parts, call)) }),
    },
    { on: `PATCH ${at}/:column`, needs: 'manage-lists', answer: (call) => changeColumn(parts, call) },
  ];
}

/** The columns that a listing shows: hidden ones are left out. */
export function visibleColumns(list: List, { broken }: Faults): Column[] {
  return list.columns.filter((column) => !column.hidden || broken.has('shows-hidden-columns'));
}

/** Adds a column as a request describes it. @throws GraphError 400 or 409 */
export function addColumn(list: List, given: unknown, { broken }: Faults): Column {
  const body: Record<string, unknown> = Object(given);
  const { name } = body;
  if (typeof name !== 'string' || !/^\w{1,32}$/.test(name)) throw invalidRequest('The name of the column is not valid');
  if (list.columns.some((column) => column.name.toLowerCase() === name.toLowerCase())) {
    throw new GraphError(409, 'nameAlreadyExists', `A column with the name ${name} already exists`);
  }
  const kinds = columnKinds.filter((kind) => body[kind] !== undefined);
  const [kind, ...more] = kinds;
  const isOne = more.length === 0 || broken.has('takes-columns-of-two-types');
  if (kind === undefined || !isOne) throw invalidRequest('Exactly one type facet must be given for a column');
  const column: Column = {
    id: randomUUID(),
    name,
    displayName: textIn(body, 'displayName') ?? name,
    description: textIn(body, 'description') ?? '',
    columnGroup: textIn(body, 'columnGroup') ?? 'Custom Columns',
    kind,
    facet: { ...facetDefaults(kind), ...Object(body[kind]) },
    readOnly: body.readOnly === true,
    ...switchesIn(body, { indexed: false, enforceUniqueValues: false, hidden: false, required: false }),
  };
  refuseBadIndex(list, column, broken);
  list.columns.push(column);
  return column;
}

/** A column as Graph shows it. */
export function columnBody({ kind, facet, ...column }: Column): object {
  return { ...column, [kind]: facet };
}

function createColumn({ sites, faults }: GraphParts, call: OperationCall): GraphReply {
  const column = addColumn(listAt(sites, call), call.body, faults);
  sites.saved();
  return { status: 201, body: columnBody(column) };
}

function changeColumn(parts: GraphParts, call: OperationCall): GraphReply {
  const { sites, faults } = parts;
  const column = columnAt(parts, call);
  const body: Record<string, unknown> = Object(call.body);
  const changed: Column = {
    ...column,
    displayName: textIn(body, 'displayName') ?? column.displayName,
    description: textIn(body, 'description') ?? column.description,
    facet: { ...column.facet, ...Object(body[column.kind]) },
    ...switchesIn(body, column),
  };
  const isNewIndex =
    (changed.indexed && !column.indexed) || (changed.enforceUniqueValues && !column.enforceUniqueValues);
  if (isNewIndex && faults.doubts.indexByPatch === 'refused') throw invalidRequest('The column cannot be indexed');
  refuseBadIndex(listAt(sites, call), changed, faults.broken);
  Object.assign(column, changed);
  sites.saved();
  return { status: 200, body: columnBody(column) };
}

function columnAt({ sites }: GraphParts, call: OperationCall): Column {
  const key = placeOf(call, 'column');
  const column = listAt(sites, call).columns.find((one) => one.id === key || one.name === key);
  if (!column) throw itemNotFound('The specified column was not found');
  return column;
}

type Switches = Pick<Column, 'indexed' | 'enforceUniqueValues' | 'hidden' | 'required'>;

function switchesIn(body: Record<string, unknown>, before: Switches): Switches {
  const given = (name: keyof Switches) => (body[name] === undefined ? before[name] : body[name] === true);
  return {
    indexed: given('indexed'),
    enforceUniqueValues: given('enforceUniqueValues'),
    hidden: given('hidden'),
    required: given('required'),
  };
}

function refuseBadIndex(list: List, column: Column, broken: BrokenRules): void {
  if (column.enforceUniqueValues && !column.indexed && !broken.has('unique-without-index')) {
    throw invalidRequest('A column must be indexed to enforce unique values');
  }
  const hasLines = column.kind === 'text' && column.facet.allowMultipleLines === true;
  if (column.indexed && hasLines && !broken.has('indexes-several-lines')) {
    throw invalidRequest('A column of multiple lines of text cannot be indexed');
  }
  const others = list.columns.filter((one) => one.indexed && one.id !== column.id);
  if (column.indexed && others.length >= mostIndexes && !broken.has('indexes-without-end')) {
    throw invalidRequest(`A list may have at most ${mostIndexes} indexed columns`);
  }
}

function facetDefaults(kind: ColumnKind): Record<string, unknown> {
  if (kind === 'text') return { allowMultipleLines: false, linesForEditing: 0, maxLength: 255, textType: 'plain' };
  if (kind === 'dateTime') return { displayAs: 'default', format: 'dateTime' };
  if (kind === 'number') return { decimalPlaces: 'automatic', displayAs: 'number' };
  if (kind === 'choice') return { allowTextEntry: false, choices: [], displayAs: 'dropDownMenu' };
  return {};
}

function textIn(body: Record<string, unknown>, name: string): string | undefined {
  const value = body[name];
  return typeof value === 'string' ? value : undefined;
}
