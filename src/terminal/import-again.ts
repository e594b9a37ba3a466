import type { Caller } from '../cases/caller.ts';
import { bringInAgain } from '../cases/documents/bring-in-again.ts';
import { viewDifferences } from '../cases/documents/lay-beside.ts';
import { linkSame, offerSame, type SamePair } from '../cases/documents/link-same.ts';
import { sourceOf, takePlanIn } from '../cases/documents/take-plan-in.ts';
import { findPlan } from '../cases/plans/find-plan.ts';
import { likenessTo } from '../core/plan/likely-same.ts';
import { planIdOf } from '../core/plan/new-plan.ts';
import type { Plan } from '../core/plan/plan.ts';
import type { PrintedPlan } from '../core/plan/printed.ts';
import type { PlanDifferences } from '../core/plan/versions/difference.ts';
import { Refusal } from '../core/refusal.ts';
import { differenceLines, sameLines, takenLines } from '../texts/import-lines.ts';
import { updateSince } from '../texts/plan-document.ts';
import type { Terminal } from './terminal.ts';

const OPERATOR: Caller = { kind: 'operator' };

/** How a document is laid beside a plan that is there. */
export interface BesideOptions {
  readonly json?: true;
  readonly dryRun?: true;
  readonly title?: string;
  readonly plan?: string;
  readonly link?: true;
}

/** `import FILE --again`: what moved since, and unless it is a dry run, taken over. */
export async function importAgain(terminal: Terminal, printed: PrintedPlan, options: BesideOptions): Promise<void> {
  const parts = await terminal.open();
  const { id: plan } = planOf(parts.plans.plans(), printed, options);
  const document = { plan, printed, tell: updateSince };
  const seen = viewDifferences(parts, OPERATOR, { ...document, source: null });
  if (!options.json) for (const line of differenceLines(seen)) terminal.print(line);
  const taken = options.dryRun ? [] : (await bringInAgain(parts, OPERATOR, { ...document, take: 'unheld' })).taken;
  tellTaken(terminal, { seen, taken }, options);
}

/** `import FILE --into PLAN`: its areas behind those of the plan, and the actions that may be the same in two places. */
export async function importInto(
  terminal: Terminal,
  read: PrintedPlan,
  into: string,
  options: BesideOptions,
): Promise<void> {
  const printed = { ...read, title: options.title ?? read.title };
  const parts = await terminal.open();
  const { id: plan } = findPlan(parts.plans.plans(), into);
  const source = sourceOf(printed);
  const seen = viewDifferences(parts, OPERATOR, { plan, printed, source });
  if (!options.json) for (const line of differenceLines(seen)) terminal.print(line);
  const taken = options.dryRun
    ? []
    : (await takePlanIn(parts, OPERATOR, { into: plan, printed, take: 'unheld' })).taken;
  const offered = offerSame(parts, OPERATOR, { plan, source });
  const same = offered.map(({ action, other }) => ({ action: action.action.key, other: other.action.key }));
  const isLinked = options.link === true && !options.dryRun;
  if (isLinked) await linkSame(parts, OPERATOR, same);
  tellTaken(terminal, { seen, taken, same }, options);
  if (!options.json) for (const line of sameLines(offered, isLinked)) terminal.print(line);
}

interface Came {
  readonly seen: PlanDifferences;
  readonly taken: readonly string[];
  readonly same?: readonly SamePair[];
}

function tellTaken(terminal: Terminal, { seen, taken, same }: Came, { json, dryRun }: BesideOptions): void {
  if (json) terminal.print(JSON.stringify({ ...seen, taken, ...(same && { same }) }, null, 2));
  else if (seen.differences.length > 0 && !dryRun) {
    for (const line of takenLines(seen, taken)) terminal.print(line);
  }
}

/** The plan that is named; else the one that has the document's title, or by title or actions is likely an older version. */
function planOf(
  plans: readonly Plan[],
  printed: PrintedPlan,
  { plan: name, title = printed.title }: BesideOptions,
): Plan {
  if (name !== undefined) return findPlan(plans, name);
  const known = plans.map(({ id }) => id);
  const same = plans.find(({ id }) => id === planIdOf(title));
  const [likely, ...others] = same ? [same] : plans.filter((plan) => likenessTo(plan, printed) !== null);
  if (!likely) throw new Refusal('plan-unknown', { plan: title, known });
  if (others.length > 0)
    throw new Refusal('plan-ambiguous', { plan: title, known: [likely, ...others].map(({ id }) => id) });
  return likely;
}
