import type { Day } from '../core/calendar/day.ts';
import type { Decision, Digest, DigestArea, PlanSummary } from '../core/digest/digest.ts';
import type { Action } from '../core/plan/plan.ts';
import type { Letter } from '../ports/mail.ts';
import { toAreaRows } from '../wire/action-rows.ts';

/** A digest and the mail that tells it. */
export interface WrittenDigest {
  readonly digest: Digest;
  /** Whether its reader wants it; no other is sent. */
  readonly isWanted: boolean;
  readonly letter: Omit<Letter, 'to'>;
}

/** What `digest --json` prints. Days are ISO dates. */
export function toDigestsJson(written: readonly WrittenDigest[], on: Day): object {
  return {
    on: on.toString(),
    digests: written.map(({ digest, isWanted, letter }) => ({
      to: digest.to.name,
      wanted: isWanted,
      since: digest.since?.toString() ?? null,
      subject: letter.subject,
      areas: digest.areas.map((area) => areaJson(area, digest.on)),
      summaries: digest.summaries.map(summaryJson),
      decide: digest.decide.map(decisionJson),
      unanswered: digest.unanswered.map(({ action, lead, asks }) => ({ id: action.id, ref: action.ref, lead, asks })),
      soon: digest.soon.map(({ action, by, daysLeft }) => ({ ...named(action), by: by.toString(), daysLeft })),
      doneSince: digest.doneSince.map(({ action, recordedOn }) => ({
        ...named(action),
        doneOn: action.doneOn?.toString() ?? null,
        recordedOn: recordedOn.toString(),
      })),
      html: letter.html,
      text: letter.text,
    })),
  };
}

function areaJson(area: DigestArea, on: Day): object {
  const { plan, role, inPlaceOf, overdueThen, newlyOverdue, overdue } = area;
  return {
    plan: plan.id,
    role,
    inPlaceOf: inPlaceOf?.name ?? null,
    ...toAreaRows(area, on),
    overdueThen,
    newlyOverdue: overdue.filter(({ action }) => newlyOverdue.has(action.key)).map(({ action }) => action.id),
  };
}

function summaryJson({ plan, areas }: PlanSummary): object {
  return { plan: plan.id, title: plan.title, areas: areas.map(({ area, ...counts }) => ({ ...area, ...counts })) };
}

function decisionJson({ action, what, by, reason, since }: Decision): object {
  return { ...named(action), what, by: by?.toString() ?? null, reason, since: since?.toString() ?? null };
}

/** Ids count positions in a plan, so several plans have the same ones. */
function named({ plan, id, ref, text }: Action): object {
  return { plan, id, ref, text };
}
