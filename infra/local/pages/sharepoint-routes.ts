import express, { type Request, Router } from 'express';
import type { Faults } from '../faults.ts';
import { fieldsAfter } from '../graph/field-values.ts';
import { GraphError } from '../graph/graph-error.ts';
import type { ValueRules } from '../graph/value-rules.ts';
import type { Item } from '../sharepoint/list-shape.ts';
import { changeItem, type List, removeItem, type Sites } from '../sharepoint/site-state.ts';
import { sharePointPage } from './sharepoint-page.ts';
import { fieldsFromForm, sharePointRowPage } from './sharepoint-row-page.ts';
import { linkTo, visitOf } from './visit.ts';

/** What the SharePoint pages show and change. */
export interface SharePointParts {
  sites: Sites;
  faults: Faults;
  timeZone: string;
}

/** The lists as tables, and the form in which a person edits a row by hand. */
export function sharePointRoutes({ sites, faults, timeZone }: SharePointParts): Router {
  const router = Router();
  router.get('/sharepoint', (request, response) => {
    const listId = wordIn(request, 'list');
    const withHidden = request.query.hidden === '1';
    response.send(sharePointPage(visitOf(request), { sites, withHidden, ...(listId ? { listId } : {}) }));
  });
  router.get('/sharepoint/row', (request, response) => {
    const row = rowIn(sites, request);
    if (row) response.send(sharePointRowPage(visitOf(request), { ...row, timeZone }));
    else response.redirect(linkTo('/sharepoint', visitOf(request)));
  });
  router.post('/sharepoint/row', express.urlencoded({ limit: '5mb' }), (request, response) => {
    const visit = visitOf(request);
    const row = rowIn(sites, request);
    if (!row) return void response.redirect(linkTo('/sharepoint', visit));
    try {
      save({ ...row, by: visit.person.id, rules: { timeZone, doubts: faults.doubts } }, request.body);
      sites.saved();
      response.redirect(linkTo('/sharepoint', visit, { list: row.list.id }));
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      response.status(error.status).send(sharePointRowPage(visit, { ...row, timeZone, refused: error.message }));
    }
  });
  return router;
}

interface Row {
  list: List;
  item: Item;
}

interface Saving extends Row {
  by: string;
  rules: ValueRules;
}

function save({ list, item, by, rules }: Saving, form: Readonly<Record<string, unknown>>): void {
  if (form.delete === '1') {
    removeItem(list, item);
    return;
  }
  const changed = fieldsFromForm({ list, item, timeZone: rules.timeZone }, form);
  if (Object.keys(changed).length === 0) return;
  changeItem(list, item, { fields: fieldsAfter(list, changed, { before: item, rules }), by: { personId: by } });
}

function rowIn(sites: Sites, request: Request): Row | undefined {
  const list = sites.all.flatMap(({ lists }) => lists).find(({ id }) => id === wordIn(request, 'list'));
  const item = list?.items.find(({ id }) => id === Number(wordIn(request, 'item')));
  return list && item ? { list, item } : undefined;
}

// Undefined when it is missing or there are several.
function wordIn(request: Request, name: string): string | undefined {
  const value = request.query[name];
  return typeof value === 'string' ? value : undefined;
}
