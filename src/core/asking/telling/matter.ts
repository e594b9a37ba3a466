import type { Day } from '../../calendar/day.ts';
import type { ActionInPlan } from '../../plan/find-action.ts';
import type { Person } from '../../plan/person.ts';
import { isAsking, type Plan, type RecordedRevision } from '../../plan/plan.ts';
import type { ActionRequest, RequestKind } from '../../plan/request.ts';
import { waitingRevision } from '../../plan/revision.ts';
import { isOpen } from '../../plan/status.ts';
import { waitingRequests } from '../../plan/waiting-requests.ts';

/** Every kind of thing that a lead asks for and somebody else decides. */
export const MATTER_KINDS = ['revision', 'help', 'not-mine'] as const satisfies readonly ('revision' | RequestKind)[];
/** What a lead asks for: a later day, help, that somebody else has the action. */
export type MatterKind = (typeof MATTER_KINDS)[number];

/** Something that was asked for, by what names it: the same for as long as it waits, and afterwards. */
export interface MatterName {
  readonly kind: MatterKind;
  /** Key of the action. */
  readonly action: string;
  /** Object id of who asked; null where the plan document does. */
  readonly asker: string | null;
  /** The day on which it was asked; null where the document does not tell. */
  readonly on: Day | null;
  /** The day that was asked for; null for all but a revision. */
  readonly day: Day | null;
}

/** Something that waits for somebody's decision. */
export interface Matter {
  readonly name: MatterName;
  readonly place: ActionInPlan;
  readonly by: Person | null;
  /** The reason, what help, or whose it is; null where the document gives no reason. */
  readonly words: string | null;
}

/** One text for one matter. */
export function keyOfMatter({ kind, action, asker, on, day }: MatterName): string {
  return [kind, action, asker ?? '', on ?? '', day ?? ''].join('|');
}

/** What waits for a decision about an action. */
export function mattersAt(place: ActionInPlan): readonly Matter[] {
  const { action } = place;
  if (!isOpen(action.status)) return [];
  const revision = waitingRevision(action);
  return [
    ...(revision ? [revisionMatter(place, revision)] : []),
    ...waitingRequests(action).map((request) => requestMatter(place, request)),
  ];
}

/** Everything that waits for a decision in plans that ask. */
export function waitingMatters(plans: readonly Plan[]): readonly Matter[] {
  return plans
    .filter(isAsking)
    .flatMap((plan) =>
      plan.areas.flatMap((area) => area.actions.flatMap((action) => mattersAt({ plan, area, action }))),
    );
}

function revisionMatter(place: ActionInPlan, { by: day, asked, reason }: RecordedRevision): Matter {
  const name = {
    kind: 'revision',
    action: place.action.key,
    asker: asked?.by.id ?? null,
    on: asked?.on ?? null,
    day,
  } as const;
  return { name, place, by: asked?.by ?? null, words: reason };
}

function requestMatter(place: ActionInPlan, { kind, by, on, words }: ActionRequest): Matter {
  return { name: { kind, action: place.action.key, asker: by.id, on, day: null }, place, by, words };
}
