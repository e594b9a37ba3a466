import { findPerson } from '../people.ts';
import type { Column, Doer, FieldValue, Item } from '../sharepoint/list-shape.ts';
import type { List, Site, Sites } from '../sharepoint/site-state.ts';
import { type Html, html } from './html.ts';
import { documentOf } from './layout.ts';
import { linkTo, type Visit } from './visit.ts';

/** What the SharePoint page shows, beside who looks at it. */
export interface SharePointPage {
  sites: Sites;
  /** Id of the list; left out: the first. */
  listId?: string;
  /** Whether hidden columns are shown too. */
  withHidden: boolean;
}

const longText = 120;

/** The lists as plain tables, newest row last. */
export function sharePointPage(visit: Visit, page: SharePointPage): string {
  const lists = page.sites.all.flatMap((site) => site.lists.map((list) => ({ site, list })));
  const shown = lists.find(({ list }) => list.id === page.listId) ?? lists[0];
  const content = html`<div class="sharepoint">
<nav class="lists" aria-label="Lists" data-live="lists">${page.sites.all.map((site) => siteLinks(site, visit, shown?.list))}</nav>
<main id="content">${shown ? table(shown.list, visit, page.withHidden) : html`<p class="empty" data-live="none">There are no lists yet. They are made by <code>npm run -s cli -- provision</code>.</p>`}</main>
</div>`;
  const scripts = ['theme-switch', 'live'];
  return documentOf({ title: 'SharePoint', visit, application: 'SharePoint', fixed: true, scripts, content });
}

function siteLinks(site: Site, visit: Visit, shown: List | undefined): Html {
  return html`<h2>${site.displayName}</h2><ul>${site.lists.map(
    (list) =>
      html`<li><a href="${linkTo('/sharepoint', visit, { list: list.id })}"${
        list === shown ? html` aria-current="page"` : ''
      }>${list.displayName}<span class="count">${list.items.length}</span></a></li>`,
  )}</ul>`;
}

function table(list: List, visit: Visit, withHidden: boolean): Html {
  const own = list.columns.filter((column) => !column.readOnly);
  const columns = own.filter((column) => withHidden || !column.hidden);
  const other = linkTo('/sharepoint', visit, { list: list.id, hidden: withHidden ? undefined : '1' });
  const toggle = withHidden ? 'Leave out hidden columns' : 'Show hidden columns';
  return html`<div class="place"><h1>${list.displayName}</h1><span data-live="count">${list.items.length === 1 ? '1 row' : `${list.items.length} rows`}</span>${
    own.some((column) => column.hidden) ? html`<a href="${other}">${toggle}</a>` : ''
  }</div>
<div class="scroll" tabindex="0" role="region" aria-label="${list.displayName}"><table data-live="rows">
<thead><tr><th scope="col">Id</th><th scope="col">Version</th>${columns.map(heading)}<th scope="col">Modified</th><th scope="col">Modified by</th></tr></thead>
<tbody>${list.items.map((item) => row(item, columns, linkTo('/sharepoint/row', visit, { list: list.id, item: `${item.id}` })))}</tbody>
</table></div>`;
}

function heading(column: Column): Html {
  return html`<th scope="col">${column.displayName}${column.hidden ? html` <small>hidden</small>` : ''}</th>`;
}

function row(item: Item, columns: readonly Column[], form: string): Html {
  return html`<tr><th scope="row"><a href="${form}" title="Edit by hand">${item.id}</a></th><td>${item.version}.0</td>${columns.map(
    ({ name }) => html`<td>${cell(textOf(item.fields[name]))}</td>`,
  )}<td>${item.at.replace('T', ' ').replace('Z', '')}</td><td>${nameOf(item.by)}</td></tr>`;
}

// A long text scrolls within its cell, so the keyboard must reach it.
function cell(text: string): Html {
  return html`<div class="cell"${text.length > longText ? html` tabindex="0"` : ''}>${text}</div>`;
}

function textOf(value: FieldValue | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'boolean' ? (value ? 'Yes' : 'No') : String(value);
}

function nameOf(doer: Doer): string {
  return 'app' in doer ? 'Followthrough (app)' : (findPerson(doer.personId)?.displayName ?? doer.personId);
}
