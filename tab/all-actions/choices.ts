import { RAGS, type Rag } from '../../src/core/plan/rags.ts';
import { GRADE_WORDS } from '../../src/texts/all-actions.ts';
import { RAG_WORDS } from '../../src/texts/standing.ts';
import { areaTitleLine } from '../../src/texts/tab.ts';
import { type Facet, valuesOf } from './facets.ts';
import type { ListedRow } from './listed-row.ts';
import { byName } from './order.ts';

/** A value of a facet that can be chosen, in words, and how many actions have it. */
export interface Choice {
  readonly value: string;
  readonly words: string;
  /** The plan of an area, where several are listed. */
  readonly plan: string | null;
  readonly count: number;
}

const GRADES = ['high', 'medium', 'low'] as const;

/** Facets whose values have an order of their own; areas and plans stand in plan order, everything else by name. */
const OWN_ORDER: Partial<Readonly<Record<Facet, readonly string[]>>> = { rag: RAGS, priority: GRADES, risk: GRADES };
const IN_PLAN_ORDER: ReadonlySet<Facet> = new Set<Facet>(['plan', 'area']);

/** What can be chosen of a facet among these rows, in the order in which one looks for it. */
export function choicesOf(facet: Facet, rows: readonly ListedRow[]): readonly Choice[] {
  const found = new Map<string, ListedRow[]>();
  for (const row of rows) {
    for (const value of valuesOf(facet, row)) {
      const known = found.get(value);
      if (known) known.push(row);
      else found.set(value, [row]);
    }
  }
  const hasPlans = facet === 'area' && new Set(rows.map(({ plan }) => plan.id)).size > 1;
  const choices = [...found].map(([value, having]) => {
    const plan = hasPlans ? (having[0]?.plan.title ?? null) : null;
    return { value, words: wordsOf(facet, value, having), plan, count: having.length };
  });
  return inOrder(facet, choices);
}

/** What a value of a facet is called. @param having those that have it; without one, what is not always the same stays as it is */
export function wordsOf(facet: Facet, value: string, having: readonly ListedRow[]): string {
  const [row] = having;
  if (facet === 'rag') return isRag(value) ? ragWordOf(value, having) : value;
  if (facet === 'priority' || facet === 'risk') return isGrade(value) ? GRADE_WORDS[value] : value;
  if (facet === 'plan') return row?.plan.title ?? value;
  return facet === 'area' && row ? areaTitleLine(row.area) : value;
}

/** The plan's own word; the usual one where several plans have different words. */
function ragWordOf(rag: Rag, having: readonly ListedRow[]): string {
  const usual = RAG_WORDS[rag].word;
  const [word = usual, ...others] = new Set(having.map(({ action }) => action.ragWord ?? usual));
  return others.length === 0 ? word : usual;
}

function isRag(value: string): value is Rag {
  return RAGS.some((rag) => rag === value);
}

function isGrade(value: string): value is (typeof GRADES)[number] {
  return GRADES.some((grade) => grade === value);
}

function inOrder(facet: Facet, choices: readonly Choice[]): readonly Choice[] {
  const own = OWN_ORDER[facet];
  if (own) return choices.toSorted((a, b) => own.indexOf(a.value) - own.indexOf(b.value));
  return IN_PLAN_ORDER.has(facet) ? choices : choices.toSorted((a, b) => byName(a.words, b.words));
}
