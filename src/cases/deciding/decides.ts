import type { Awaiting } from '../../core/asking/telling/awaiting.ts';
import type { AwaitingKind } from '../../core/asking/telling/awaiting-kinds.ts';
import type { Day } from '../../core/calendar/day.ts';
import type { Act } from '../../core/plan/act.ts';
import { awaitsCheck } from '../../core/plan/awaits-check.ts';
import { cameUp, whyByBody } from '../../core/plan/came-up.ts';
import type { CameUp } from '../../core/plan/came-up-why.ts';
import { revisionDecider } from '../../core/plan/decider.ts';
import type { Person } from '../../core/plan/person.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { mayAct } from '../actions/action-rights.ts';
import { isManager, MAY, type Operation, planRoles, rightOn } from '../permissions.ts';

/** What somebody can do about something that waits for their decision. */
export interface Deciding {
  readonly acts: readonly Act[];
  /** Why it came to them; null where they are the first to decide. */
  readonly cameUp: CameUp | null;
}

const ABOUT: Readonly<Record<AwaitingKind, readonly Act[]>> = {
  revision: ['agree-revision', 'refuse-revision'],
  reopened: ['ask-revision', 'ask-now', 'take-over', 'answer'],
  help: ['answer-help'],
  'not-mine': ['settle-not-mine'],
  unanswered: ['resume-asking'],
  check: ['confirm'],
};

/** What somebody can do beside deciding what was asked. */
const BESIDES: Readonly<Record<AwaitingKind, readonly Act[]>> = {
  revision: [],
  reopened: [],
  help: ['take-over'],
  'not-mine': ['take-over'],
  unanswered: ['ask-now', 'take-over', 'answer'],
  check: ['reopen-as-management'],
};

const OPERATION: Readonly<Record<Exclude<AwaitingKind, 'unanswered' | 'reopened'>, Operation>> = {
  revision: 'decide-revision',
  help: 'answer-help',
  'not-mine': 'settle-not-mine',
  check: 'check-management',
};

/** What somebody can do about it today; null where it waits for others. */
export function decidingOf(person: Person, awaiting: Awaiting, today: Day): Deciding | null {
  const { kind, place } = awaiting;
  const may = (acts: readonly Act[]) => acts.filter((act) => mayAct(person, act, place, today));
  if (kind === 'reopened') return seesToDate(person, awaiting, may, today);
  if (kind === 'check' && !awaitsCheck(place.action, 'management')) return audits(may);
  const acts = may(ABOUT[kind]);
  if (acts.length === 0) {
    if (kind === 'check') return audits(may);
    return kind === 'revision' ? recordsForBody(awaiting, may, today) : null;
  }
  if (kind === 'unanswered') return { acts: [...acts, ...may(BESIDES[kind])], cameUp: null };
  const isFirst = rightOn({ kind: 'person', person }, OPERATION[kind], place) === 'yes';
  return {
    acts: [...acts, ...may(BESIDES[kind])],
    cameUp: isFirst ? null : cameUp(place, kind, today),
  };
}

/** Its new day is agreed like any other, so it waits for whoever will agree to it: to see that one is asked for. */
function seesToDate(person: Person, { place }: Awaiting, may: MayOf, today: Day): Deciding | null {
  const { area, plan } = place;
  const turn = revisionDecider(place);
  const whose = { manager: area.manager, 'next-level': plan.roles.nextLevel };
  if (turn === null || whose[turn]?.id !== person.id) return null;
  return { acts: may(ABOUT.reopened), cameUp: cameUp(place, 'revision', today) };
}

type MayOf = (acts: readonly Act[]) => readonly Act[];

function audits(may: MayOf): Deciding | null {
  const acts = may(['verify']);
  return acts.length === 0 ? null : { acts: [...acts, ...may(['reopen-as-audit'])], cameUp: null };
}

/** A coordinator decides about no date: they are told once a body has to, or might as well. */
function recordsForBody({ place }: Awaiting, may: MayOf, today: Day): Deciding | null {
  const why = whyByBody(place, today);
  const acts = why === null ? [] : may(['record-decision']);
  return acts.length === 0 ? null : { acts, cameUp: why };
}

const DECIDING: readonly Operation[] = [
  'decide-revision',
  'record-decision',
  'answer-help',
  'settle-not-mine',
  'resume-asking',
  'check-management',
  'check-audit',
];

/** Whether anything can ever wait for somebody's decision in these plans: not for who only leads, reads or directs. */
export function mayDecideIn(plans: readonly Plan[], person: Person): boolean {
  const caller = { kind: 'person', person } as const;
  return plans
    .filter(({ state }) => state !== 'importing' && state !== 'ended')
    .some((plan) => {
      const managed = plan.areas.some((area) => isManager(caller, area)) ? (['manager'] as const) : [];
      return [...planRoles(caller, plan), ...managed].some((role) => DECIDING.some((one) => MAY[role][one] !== 'no'));
    });
}
