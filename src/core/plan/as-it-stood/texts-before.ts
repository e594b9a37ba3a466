import type { Entry } from '../entry.ts';
import type { Action } from '../plan.ts';
import { GRADES, type Grade } from '../printed.ts';

const TEXTS = ['ref', 'finding', 'implication', 'response', 'measure', 'followUp'] as const;
const GRADED = ['priority', 'residualRisk'] as const;
/** A text may have been cut to fit its entry; no entry cuts shorter ones. */
const CUT_FROM = 400;

/** The words of an action before an entry, and its grades. A text that its entry only begins stays as it is now. */
export function textsBefore(action: Action, { changes }: Entry): Partial<Action> {
  const told = changes.filter(({ from }) => !isCut(from));
  const toldOf = (name: string) => told.find(({ field }) => field === name);
  const texts = TEXTS.filter(toldOf).map((field) => [field, toldOf(field)?.from ?? null] as const);
  const grades = GRADED.filter(toldOf).map((field) => [field, gradeIn(toldOf(field)?.from)] as const);
  const text = toldOf('text')?.from;
  const linked = toldOf('same as')?.to;
  return {
    ...Object.fromEntries([...texts, ...grades]),
    ...(text && { text }),
    ...(linked && { links: action.links.filter(({ kind, to }) => kind !== 'same-as' || to !== linked) }),
  };
}

function gradeIn(told: string | null | undefined): Grade | null {
  return GRADES.find((grade) => grade === told) ?? null;
}

function isCut(text: string | null): boolean {
  return text !== null && text.length >= CUT_FROM && text.endsWith('…');
}
