import type { Entry } from '../entry.ts';
import { type Action, type Area, actionsOf, type Plan } from '../plan.ts';
import type { PrintedAction, PrintedArea, PrintedPlan, PrintedSource, Progress } from '../printed.ts';
import type { DocumentSays } from './field-difference.ts';
import { filledFields } from './field-differences.ts';
import { type AreaHead, filledHeads, headingText, newerHead } from './heading-text.ts';
import { sameText } from './likeness.ts';
import { pairedActions } from './paired-actions.ts';
import { pairedAreas } from './paired-areas.ts';

/** What is told beside the record and the document. */
export interface CompareWith {
  /** Every entry of the plan, oldest first. */
  readonly history?: readonly Entry[];
  /** The document that was, or is to be, taken over into the plan; null for the plan's own. */
  readonly source?: PrintedSource | null;
  /** How an entry reads as an update of a document; null for one that is printed nowhere. */
  readonly tell?: (entry: Entry) => Progress | null;
}

/** A row of the document, with the action that it is where the record has it. */
export interface ComparedRow {
  readonly printed: PrintedAction;
  readonly action: Action | null;
}

/** An area of the document, with the one that it is where the record has it. */
export interface ComparedArea {
  readonly printed: PrintedArea;
  readonly area: Area | null;
  readonly rows: readonly ComparedRow[];
  /** The head that the area gets by the document; null for one that is new. */
  readonly head: AreaHead | null;
}

/** A newer document laid beside the record of its plan. */
export interface Comparison {
  readonly plan: Plan;
  readonly areas: readonly ComparedArea[];
  /** Areas of the record whose document this is. */
  readonly own: readonly Area[];
  /** Their actions that are in the document no more. */
  readonly gone: readonly Action[];
  readonly says: DocumentSays;
  /** The entries of an action, oldest first. */
  readonly historyOf: (action: string) => readonly Entry[];
}

/** Lays a newer document beside the record: which area is which, and which row is which action. */
export function compare(plan: Plan, printed: PrintedPlan, beside: CompareWith = {}): Comparison {
  const { history = [], source = null, tell = () => null } = beside;
  const own = plan.areas.filter((area) => isOf(area, source));
  const candidates = source === null ? plan.areas : own;
  // Its own areas first: one that was taken in from a document like this one may be more like it than what became of its own.
  const ofOwn = pairedAreas(own, printed.areas);
  const left = printed.areas.filter((area) => !ofOwn.has(area));
  const foreign = candidates.filter((area) => !own.includes(area));
  const areas = new Map([...ofOwn, ...pairedAreas(foreign, left)]);
  // What was taken over from another document is only looked for where the document still has that area.
  const inDocument = new Set(areas.values());
  const searched = candidates.filter((area) => own.includes(area) || inDocument.has(area));
  const actions = new Map(pairedActions(searched, printed.areas, areas).map((pair) => [pair.printed, pair.action]));
  const filled = filledHeads(printed.areas);
  const compared = printed.areas.map((area): ComparedArea => {
    const rows = area.actions.map((row) => ({ printed: row, action: actions.get(row) ?? null }));
    const known = areas.get(area);
    return { printed: area, area: known ?? null, rows, head: known ? newerHead(known, area, filled) : null };
  });
  const there = new Set(actions.values());
  const histories = byAction(history);
  const historyOf = (action: string) => histories.get(action) ?? [];
  return {
    plan,
    areas: compared,
    own,
    gone: actionsOf({ ...plan, areas: own }).filter((action) => !there.has(action)),
    says: documentSays(plan, printed, compared, (action) => historyOf(action).flatMap((entry) => tell(entry) ?? [])),
    historyOf,
  };
}

function byAction(history: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const entries = new Map<string, Entry[]>();
  for (const entry of history) {
    if (entry.action === null) continue;
    const known = entries.get(entry.action);
    if (known) known.push(entry);
    else entries.set(entry.action, [entry]);
  }
  return entries;
}

function isOf(area: Area, source: PrintedSource | null): boolean {
  if (source === null || area.source === null) return area.source === source;
  return sameText(area.source.title, source.title);
}

function documentSays(
  plan: Plan,
  printed: PrintedPlan,
  compared: readonly ComparedArea[],
  told: DocumentSays['told'],
): DocumentSays {
  const rows = compared.flatMap((area) => area.rows.map((row) => ({ ...row, in: area })));
  const ids = new Map(rows.map(({ printed: row, action }) => [row.id, action?.id ?? null]));
  const places = new Map(rows.map((row) => [row.printed, row.in]));
  const headings = new Map(plan.areas.map((area) => [area.id, headingText(area)]));
  return {
    date: printed.date,
    fields: filledFields(rows.map((row) => row.printed)),
    linkTo: (to) => (ids.has(to) ? (ids.get(to) ?? null) : to),
    areaOf(row) {
      const place = places.get(row);
      return { id: place?.area?.id ?? null, heading: place ? headingText(place.printed) : '' };
    },
    headingOf: (area) => headings.get(area) ?? area,
    told,
  };
}
