import type { BackedUpPlan } from './backed-up-plan.ts';
import type { Entry } from './entry.ts';
import { type Area, actionsOf, type Plan } from './plan.ts';

/** Something of a backup that is not in the record, or not as the backup has it. */
export interface Lacking {
  readonly kind: 'plan' | 'area' | 'action' | 'entry';
  readonly plan: string;
  /** The id of a plan or an area, the key of an action or an entry. */
  readonly key: string;
}

/** What of a plan and its history the record does not hold as the backup has it. */
export function lackingOf(
  { plan, entries }: Pick<BackedUpPlan, 'plan' | 'entries'>,
  there: Plan | undefined,
  lines: readonly Entry[],
): readonly Lacking[] {
  const of = (kind: Lacking['kind']) => (key: string) => ({ kind, plan: plan.id, key });
  return [
    ...missing(there ? [withState(there)] : [], [withState(plan)], ({ id }) => id).map(of('plan')),
    ...missing(areasOf(there), areasOf(plan), ({ id }) => id).map(of('area')),
    ...missing(there ? actionsOf(there) : [], actionsOf(plan), ({ key }) => key).map(of('action')),
    ...missing(lines.map(inSeconds), entries.map(inSeconds), ({ key }) => key).map(of('entry')),
  ];
}

/** The keys of what is wanted and not there in the same words. */
function missing<T extends object>(there: readonly T[], wanted: readonly T[], keyOf: (one: T) => string): string[] {
  const known = new Set(there.map(canonical));
  return wanted.filter((one) => !known.has(canonical(one))).map(keyOf);
}

/** A plan's own row without its state, which comes last. */
export function headOf(plan: Plan): object {
  return { ...plan, state: null, areas: null };
}

function withState(plan: Plan) {
  return { ...plan, areas: null };
}

function areasOf(plan: Plan | undefined): readonly Omit<Area, 'actions'>[] {
  return (plan?.areas ?? []).map(({ actions: _, ...area }) => area);
}

/** An entry as text, to compare it by. */
export function entryText(entry: Entry): string {
  return canonical(inSeconds(entry));
}

/** The lists keep whole seconds. */
function inSeconds(entry: Entry): Entry {
  return { ...entry, at: entry.at.slice(0, 19) };
}

/** Whether two things hold the same. */
export function isSame(one: object, other: object): boolean {
  return canonical(one) === canonical(other);
}

/** The same text for the same data, whatever the order of its fields. */
function canonical(data: object): string {
  return JSON.stringify(data, (_name, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
