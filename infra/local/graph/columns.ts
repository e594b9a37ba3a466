import { randomUUID } from 'node:crypto';
import { type Column, type ColumnKind, columnKinds } from '../sharepoint/list-shape.ts';
import type { List, Sites } from '../sharepoint/site-state.ts';
import { type GraphReply, type Operation, type OperationCall, placeOf } from './call.ts';
import { GraphError, invalidRequest, itemNotFound } from './graph-error.ts';
import { collection, listAt } from './sites.ts';

const mostIndexes = 20;

/** Columns of a list: read, made, changed. */
export function columnOperations(sites: Sites): Operation[] {
  const at = '/sites/:site/lists/:list/columns';
  return [
    {
      on: `GET ${at}`,
      needs: 'read-sites',
      answer: (call) => collection(visibleColumns(listAt(sites, call)).map(columnBody), 'columns'),
    },
    { on: `POST ${at}`, needs: 'manage-lists', answer: (call) => createColumn(sites, call) },
    {
      on: `GET ${at}/:column`,
      needs: 'read-sites',
      answer: (call) => ({ status: 200, body: columnBody(columnAt(sites, call)) }),
    },
    { on: `PATCH ${at}/:column`, needs: 'manage-lists', answer: (call) => changeColumn(sites, call) },
  ];
}

/** The columns that a listing shows: hidden ones are left out. */
export function visibleColumns(list: List): Column[] {
  return list.columns.filter((column) => !column.hidden);
}

/** Adds a column as a request describes it. @throws GraphError 400 or 409 */
export function addColumn(list: List, given: unknown): Column {
  const body: Record<string, unknown> = Object(given);
  const { name } = body;
  if (typeof name !== 'string' || !/^\w{1,32}$/.test(name)) throw invalidRequest('The name of the column is not valid');
  if (list.columns.some((column) => column.name.toLowerCase() === name.toLowerCase())) {
    throw new GraphError(409, 'nameAlreadyExists', `A column with the name ${name} already exists`);
  }
  const kinds = columnKinds.filter((kind) => body[kind] !== undefined);
  const [kind, ...more] = kinds;
  if (kind === undefined || more.length > 0) throw invalidRequest('Exactly one type facet must be given for a column');
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
  refuseBadIndex(list, column);
  list.columns.push(column);
  return column;
}

/** A column as Graph shows it. */
export function columnBody({ kind, facet, ...column }: Column): object {
  return { ...column, [kind]: facet };
}

function createColumn(sites: Sites, call: OperationCall): GraphReply {
  const column = addColumn(listAt(sites, call), call.body);
  sites.saved();
  return { status: 201, body: columnBody(column) };
}

function changeColumn(sites: Sites, call: OperationCall): GraphReply {
  const column = columnAt(sites, call);
  const body: Record<string, unknown> = Object(call.body);
  const changed: Column = {
    ...column,
    displayName: textIn(body, 'displayName') ?? column.displayName,
    description: textIn(body, 'description') ?? column.description,
    facet: { ...column.facet, ...Object(body[column.kind]) },
    ...switchesIn(body, column),
  };
  refuseBadIndex(listAt(sites, call), changed);
  Object.assign(column, changed);
  sites.saved();
  return { status: 200, body: columnBody(column) };
}

function columnAt(sites: Sites, call: OperationCall): Column {
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

function refuseBadIndex(list: List, column: Column): void {
  if (column.enforceUniqueValues && !column.indexed) {
    throw invalidRequest('A column must be indexed to enforce unique values');
  }
  if (column.indexed && column.kind === 'text' && column.facet.allowMultipleLines === true) {
    throw invalidRequest('A column of multiple lines of text cannot be indexed');
  }
  const others = list.columns.filter((one) => one.indexed && one.id !== column.id);
  if (column.indexed && others.length >= mostIndexes) {
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
