import { asItStands, type TellEntry } from '../../core/plan/as-it-stands.ts';
import { knownNames } from '../../core/plan/known-names.ts';
import { type NamelessWords, namesToPosts } from '../../core/plan/names-to-posts.ts';
import { actionsOf, type Plan } from '../../core/plan/plan.ts';
import type { PrintedPlan } from '../../core/plan/printed.ts';
import { Refusal } from '../../core/refusal.ts';
import { type DocumentKind, writePlan } from '../../documents/writing/write-plan.ts';
import type { Clock } from '../../ports/clock.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import type { Caller } from '../caller.ts';
import { findPlanOrOnly } from '../plans/find-plan.ts';
import { partFor, type VisiblePorts, visiblePlans } from '../plans/visible-plans.ts';

/** What taking a plan out needs from outside. */
export interface ExportPorts extends VisiblePorts {
  readonly plans: Pick<PlanStore, 'plans' | 'entries'>;
  readonly clock: Clock;
}

/** Which plan is taken out, and as what. */
export interface ExportRequest {
  /** Its id or title; not needed while there is only one. */
  readonly plan: string | undefined;
  readonly kind: DocumentKind;
  /** `posts`: for publication, with people's names replaced. */
  readonly names: 'people' | 'posts';
}

/** The sentences that the door lends to a document. */
export interface ExportWords {
  readonly tell: TellEntry;
  readonly nameless: NamelessWords;
  /** Says of a part of a plan that it is one. */
  readonly extract: (own: number, all: number) => string;
}

/** A plan as a document. */
export interface ExportedPlan {
  readonly title: string;
  /** A file's name that the title and the day make. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly actions: number;
  /** How many names posts stand for; null where names were left as they are. */
  readonly replaced: number | null;
}

/**
 * Takes a plan out as a document as it stands today: the whole of it, or of who has no role in it their own areas and actions.
 *
 * @throws Refusal `plan-unknown` (of one that the caller may not read, too), `plan-ambiguous`, `not-permitted`
 */
export async function exportPlan(
  ports: ExportPorts,
  caller: Caller,
  { request, words }: { readonly request: ExportRequest; readonly words: ExportWords },
): Promise<ExportedPlan> {
  const { id } = findPlanOrOnly(await visiblePlans(ports, caller), request.plan);
  const whole = ports.plans.plans().find((plan) => plan.id === id);
  const part = whole && (await partFor(ports, caller, { plan: whole, operation: 'export' }));
  if (!whole || !part) throw new Refusal('not-permitted', { plan: id });
  const today = ports.clock.today();
  const history = ports.plans.entries(id);
  const printed = withExtractSaid(asItStands(part, history, words.tell), { whole, part, words });
  const published =
    request.names === 'posts' ? namesToPosts(printed, knownNames(whole, history), words.nameless) : null;
  return {
    title: whole.title,
    name: `${fileNameOf(published?.plan.title ?? whole.title)} ${today}.${request.kind}`,
    bytes: await writePlan(published?.plan ?? printed, request.kind, today),
    actions: actionsOf(part).length,
    replaced: published?.replaced ?? null,
  };
}

/** The ids of the plans that a caller may take out, or something of them. @throws as `visiblePlans` */
export async function plansToExport(ports: ExportPorts, caller: Caller): Promise<readonly string[]> {
  const readable = new Set((await visiblePlans(ports, caller)).map(({ id }) => id));
  const ids: string[] = [];
  for (const plan of ports.plans.plans()) {
    if (readable.has(plan.id) && (await partFor(ports, caller, { plan, operation: 'export' }))) ids.push(plan.id);
  }
  return ids;
}

/** Whoever finds an extract on a drive must not take it for the plan. */
function withExtractSaid(
  printed: PrintedPlan,
  { whole, part, words }: { readonly whole: Plan; readonly part: Plan; readonly words: ExportWords },
): PrintedPlan {
  const [own, all] = [actionsOf(part).length, actionsOf(whole).length];
  return own === all ? printed : { ...printed, title: `${printed.title} (${words.extract(own, all)})` };
}

const LONGEST_NAME = 80;

function fileNameOf(title: string): string {
  const plain = title.replace(/[\p{C}<>:"/\\|?*]+/gu, ' ').replace(/\s+/gu, ' ');
  return plain.slice(0, LONGEST_NAME).replace(/^[\s.]+|[\s.]+$/gu, '') || 'plan';
}
