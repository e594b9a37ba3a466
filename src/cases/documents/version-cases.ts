import type { Person } from '../../core/plan/person.ts';
import type { PrintedPlan } from '../../core/plan/printed.ts';
import type { LikelySame } from '../../core/plan/same-actions.ts';
import type { CompareWith } from '../../core/plan/versions/compare.ts';
import type { PlanDifferences } from '../../core/plan/versions/difference.ts';
import type { HandEditPorts } from '../hand-edits/judge-hand-edits.ts';
import { bringInAgain } from './bring-in-again.ts';
import { viewDifferences } from './lay-beside.ts';
import { linkSame, offerSame, type SamePair } from './link-same.ts';
import type { Choice, TakenDocument } from './take-document.ts';
import { sourceOf, takePlanIn } from './take-plan-in.ts';

/** What a document is to a plan that is there: a newer version of its own, or another plan that it takes in. */
export type As = 'newer' | 'part';

/** A document, and the plan that it is laid beside. */
export interface Beside {
  /** The plan's id. */
  readonly plan: string;
  readonly printed: PrintedPlan;
  readonly as: As;
}

/** What was taken over, and which of what came in may be the same as an action that was there. */
export interface TakenVersion extends TakenDocument {
  readonly same: readonly LikelySame[];
}

/** What is done with a document of a plan that is there, for a door to offer. Who may is decided in each. */
export interface VersionCases {
  differences(person: Person, beside: Beside): PlanDifferences;
  take(person: Person, beside: Beside, choice: Choice): Promise<TakenVersion>;
  link(person: Person, pairs: readonly SamePair[]): Promise<void>;
}

/** What they take from outside. */
export interface VersionPorts extends HandEditPorts {
  /** How an entry reads as an update of a document, so that an export that comes back brings no news. */
  readonly tell: NonNullable<CompareWith['tell']>;
}

/** The cases about newer documents, joined with what they take from outside. */
export function versionCases(ports: VersionPorts): VersionCases {
  const { tell } = ports;
  const caller = (person: Person) => ({ kind: 'person', person }) as const;
  return {
    differences(person, { plan, printed, as }) {
      const source = as === 'newer' ? null : sourceOf(printed);
      return viewDifferences(ports, caller(person), { plan, printed, source, ...(source === null && { tell }) });
    },
    async take(person, { plan, printed, as }, choice) {
      if (as === 'newer') {
        const taken = await bringInAgain(ports, caller(person), { plan, printed, tell, ...choice });
        return { ...taken, same: [] };
      }
      const taken = await takePlanIn(ports, caller(person), { into: plan, printed, ...choice });
      return { ...taken, same: offerSame(ports, caller(person), { plan, source: sourceOf(printed) }) };
    },
    link: (person, pairs) => linkSame(ports, caller(person), pairs),
  };
}
