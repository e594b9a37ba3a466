import type { Entry } from '../entry.ts';
import { highestNumbers, idInKey } from '../highest-numbers.ts';
import { newAction, newArea } from '../new-plan.ts';
import type { Action, Area, Plan } from '../plan.ts';
import type { PrintedSource } from '../printed.ts';
import type { ComparedArea } from './compare.ts';
import type { FoundRow } from './found-differences.ts';

/** New areas and actions of a plan, each action with the row of the document that it is made from. */
export interface Extension {
  readonly areas: readonly Area[];
  readonly actions: readonly { readonly action: Action; readonly printedId: string }[];
}

/** What ids are given by. */
export interface Extending {
  readonly plan: Plan;
  /** Every entry of the plan. */
  readonly history: readonly Entry[];
  /** The keys that an earlier try gave rows of this document, by their ids in it. */
  readonly given: ReadonlyMap<string, string>;
  /** Where what is new comes from; null for the plan's own document. */
  readonly source: PrintedSource | null;
}

/**
 * What rows that are new become in the record. They come after all that their area ever had, so that no id is ever given
 * twice; what an earlier try gave a row is its id still.
 *
 * @param areas also those that have no new row but are needed for one that moved
 */
export function extensionOf(
  rows: readonly FoundRow[],
  areas: readonly ComparedArea[],
  { plan, history, given, source }: Extending,
): Extension {
  const numbers = highestNumbers(plan, history);
  const next = (of: string, prefix: string) => {
    const number = (numbers.get(of) ?? 0) + 1;
    numbers.set(of, number);
    return `${prefix}${number}`;
  };
  const ids = new Map<ComparedArea, string>();
  const idOf = (area: ComparedArea) => {
    const known = area.area?.id ?? ids.get(area) ?? givenArea(area, given);
    const id = known ?? next('', 'a');
    ids.set(area, id);
    return id;
  };
  for (const area of areas) idOf(area);
  const actions = rows.map(({ printed, area }) => {
    const inArea = idOf(area);
    const id = idInKey(given.get(printed.id)) ?? next(inArea, `${inArea}.`);
    return { action: newAction({ ...printed, id, links: [] }, plan.id, inArea), printedId: printed.id };
  });
  const made = [...ids].filter(([{ area }]) => area === null);
  return {
    areas: made.map(([{ printed }, id]) => ({
      ...newArea({ ...printed, actions: [] }, plan.id, id),
      ...(source && { source }),
    })),
    actions,
  };
}

function givenArea({ rows }: ComparedArea, given: ReadonlyMap<string, string>): string | undefined {
  const key = rows.flatMap(({ printed }) => given.get(printed.id) ?? []).at(0);
  return idInKey(key)?.replace(/\.\d+$/, '');
}
