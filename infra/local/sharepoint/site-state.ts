import { randomUUID } from 'node:crypto';
import type { SavedState } from '../saved-state.ts';
import type { Column, Doer, Fields, Item } from './list-shape.ts';
import { systemColumns } from './system-columns.ts';

/** One list of a site. */
export interface List {
  id: string;
  name: string;
  displayName: string;
  description: string;
  createdAt: string;
  columns: Column[];
  items: Item[];
  nextItemId: number;
  /** Counts every change of the list. */
  change: number;
  /** Delta tokens of another age are too old. */
  age: number;
  gone: { id: number; changedAt: number }[];
}

/** What the app was granted on a site by an administrator, beside its consent to Sites.Selected. */
export type SiteGrant = 'none' | 'read' | 'write' | 'fullcontrol';

/** One SharePoint site. */
export interface Site {
  id: string;
  /** As in its address: `/sites/improvement`. */
  path: string;
  displayName: string;
  /** What the app was granted on it. */
  grant: SiteGrant;
  lists: List[];
}

/** The sites of the tenant, and how to say that they changed. */
export interface Sites {
  /** `https://localhost:4143` */
  origin: string;
  all: Site[];
  saved: () => void;
}

const keptVersions = 50;

/** The sites as they were kept; made empty at first, at these paths. */
export function openSites(saved: SavedState, origin: string, paths: readonly string[]): Sites {
  const state = saved.open<{ sites: Site[] }>('sites', () => ({ sites: [] }));
  for (const path of paths) {
    if (!state.sites.some((site) => site.path === path)) state.sites.push(newSite(origin, path));
  }
  return { origin, all: state.sites, saved: () => saved.touch('sites') };
}

function newSite(origin: string, path: string): Site {
  const word = path.split('/').at(-1) ?? path;
  return {
    id: `${new URL(origin).hostname},${randomUUID()},${randomUUID()}`,
    path,
    displayName: word.charAt(0).toUpperCase() + word.slice(1),
    grant: 'fullcontrol',
    lists: [],
  };
}

/** A list with nothing in it but the columns that every list has. */
export function newList(displayName: string, description: string): List {
  return {
    id: randomUUID(),
    name: displayName,
    displayName,
    description,
    createdAt: moment(),
    columns: systemColumns(),
    items: [],
    nextItemId: 1,
    change: 0,
    age: 1,
    gone: [],
  };
}

/** Adds a row with these cells. */
export function addItem(list: List, fields: Fields, by: Doer): Item {
  const at = moment();
  list.change += 1;
  const item: Item = {
    id: list.nextItemId,
    guid: randomUUID(),
    version: 1,
    fields,
    at,
    by,
    createdAt: at,
    createdBy: by,
    past: [],
    changedAt: list.change,
  };
  list.nextItemId += 1;
  list.items.push(item);
  return item;
}

/** Gives a row new cells, as a new version; its number rises by `steps`, usually one. */
export function changeItem(
  list: List,
  item: Item,
  { steps = 1, ...change }: { fields: Fields; by: Doer; steps?: number },
): void {
  const { version, fields, at, by } = item;
  item.past.unshift({ version, fields, at, by });
  item.past.splice(keptVersions);
  list.change += 1;
  Object.assign(item, { ...change, version: version + steps, at: moment(), changedAt: list.change });
}

/** Takes a row away; delta tells of it. */
export function removeItem(list: List, item: Item): void {
  list.items.splice(list.items.indexOf(item), 1);
  list.change += 1;
  list.gone.push({ id: item.id, changedAt: list.change });
}

/** The tag of a row's present version, quotes included. */
export function eTagOf(item: Item): string {
  return `"${item.guid},${item.version}"`;
}

/** Now, as SharePoint writes it: to the second. */
export function moment(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}
