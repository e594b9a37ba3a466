import { Temporal } from 'temporal-polyfill';
import type { Column, Fields, FieldValue, Item } from '../sharepoint/list-shape.ts';
import type { List } from '../sharepoint/site-state.ts';
import { type Html, html } from './html.ts';
import { documentOf } from './layout.ts';
import { linkTo, type Visit } from './visit.ts';

/** A row that is being edited in the browser, as SharePoint's own form does it. */
export interface RowPage {
  list: List;
  item: Item;
  timeZone: string;
  /** Why what was sent could not be saved. */
  refused?: string;
}

/** The form of one row: whoever looks at it saves in their own name, past the product. */
export function sharePointRowPage(visit: Visit, page: RowPage): string {
  const { list, item, timeZone, refused } = page;
  const back = linkTo('/sharepoint', visit, { list: list.id });
  const here = linkTo('/sharepoint/row', visit, { list: list.id, item: `${item.id}` });
  const content = html`<main id="content" class="row-form">
<h1>${list.displayName}, row ${item.id}</h1>
<p class="quiet">You edit the list itself as ${visit.person.displayName}. Followthrough hears of it within a minute.</p>
${refused === undefined ? '' : html`<p role="alert"><strong>${refused}</strong></p>`}
<form method="post" action="${here}">
${editable(list).map((column) => field(column, shownIn(column, item.fields[column.name], timeZone)))}
<p class="buttons"><button>Save</button> <button name="delete" value="1">Delete the row</button> <a href="${back}">Leave it</a></p>
</form></main>`;
  return documentOf({ title: `Row ${item.id}`, visit, application: 'SharePoint', scripts: ['theme-switch'], content });
}

/** The columns that a person changed in the form, as Graph would take them; null for one that was emptied. */
export function fieldsFromForm({ list, item, timeZone }: RowPage, form: Readonly<Record<string, unknown>>): object {
  const changed: Record<string, FieldValue | null> = {};
  for (const column of editable(list)) {
    const typed = form[column.name];
    // A form sends line ends as CRLF, and SharePoint keeps them so.
    if (typeof typed !== 'string' || isShown(typed, shownIn(column, item.fields[column.name], timeZone))) continue;
    changed[column.name] = typed === '' ? null : toValue(column, typed);
  }
  return changed;
}

function isShown(typed: string, shown: string): boolean {
  return typed.replaceAll('\r\n', '\n') === shown.replaceAll('\r\n', '\n');
}

function editable(list: List): readonly Column[] {
  return list.columns.filter(
    (column) => !column.readOnly && column.kind !== 'personOrGroup' && column.kind !== 'lookup',
  );
}

function field(column: Column, value: string): Html {
  const id = `field-${column.name}`;
  return html`<p class="field"><label for="${id}">${column.displayName}</label>${control(column, { id, value })}</p>`;
}

function control({ name, kind, facet }: Column, { id, value }: { id: string; value: string }): Html {
  if (kind === 'choice')
    return choice(name, id, [['', ''], ...choicesOf(facet).map((one) => [one, one] as const)], value);
  if (kind === 'boolean')
    return choice(
      name,
      id,
      [
        ['false', 'No'],
        ['true', 'Yes'],
      ],
      value,
    );
  if (kind === 'dateTime' && facet.format === 'dateOnly') {
    return html`<input type="date" id="${id}" name="${name}" value="${value}">`;
  }
  if (facet.allowMultipleLines === true) {
    return html`<textarea id="${id}" name="${name}" rows="${value.length > 200 ? 6 : 2}">${value}</textarea>`;
  }
  return html`<input id="${id}" name="${name}" value="${value}">`;
}

function choice(name: string, id: string, options: readonly (readonly [string, string])[], chosen: string): Html {
  return html`<select id="${id}" name="${name}">${options.map(
    ([value, text]) => html`<option value="${value}"${value === chosen ? html` selected` : ''}>${text}</option>`,
  )}</select>`;
}

function choicesOf(facet: Fields | Record<string, unknown>): readonly string[] {
  return Array.isArray(facet.choices) ? facet.choices.map(String) : [];
}

function shownIn(column: Column, value: FieldValue | undefined, timeZone: string): string {
  if (value === undefined) return column.kind === 'boolean' ? 'false' : '';
  if (column.kind !== 'dateTime' || column.facet.format !== 'dateOnly') return String(value);
  return Temporal.Instant.from(String(value)).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

function toValue({ kind, facet }: Column, typed: string): FieldValue {
  if (kind === 'number') return Number(typed);
  if (kind === 'boolean') return typed === 'true';
  return kind === 'dateTime' && facet.format === 'dateOnly' ? `${typed}T12:00:00Z` : typed;
}
