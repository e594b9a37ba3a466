import type { Digest, DigestArea } from '../core/digest/digest.ts';
import { areaHeading } from '../core/plan/area-heading.ts';
import { isLateByFirstPromise } from '../core/plan/overdue.ts';
import type { Plan } from '../core/plan/plan.ts';
import {
  asAt,
  decisionsHead,
  digestSubject,
  lateByFirstPromise,
  lateOfOpen,
  MAIL_TEXTS,
  moreElsewhere,
  moreIn,
  moreOf,
  noneLate,
  openPlan,
  quietAreas,
  whyYou,
} from '../texts/mail.ts';
import { areaTitleLine } from '../texts/tab.ts';
import type { DigestLinks } from './digest-links.ts';
import type { DigestView, GroupView, LinkView, SectionView } from './digest-view.ts';
import { decisionItem, type ItemContext, overdueItem, ROOM, unansweredItem } from './item-view.ts';
import { oneLine } from './plain-words.ts';
import { type DigestItem, unansweredElsewhere } from './shown.ts';

/** More areas or plans than this are counted, not named. */
const MOST_NAMED = 6;

/** What a digest is put into sentences with: where its links lead, and which of its items there is room for. */
export interface DigestPaper {
  readonly links: DigestLinks | null;
  readonly shown: ReadonlySet<DigestItem>;
}

interface Drawing extends ItemContext, DigestPaper {
  readonly plans: readonly Plan[];
}

/** Puts a digest into sentences. */
export function viewDigest(digest: Digest, paper: DigestPaper): DigestView {
  const plans = [...new Map(digest.areas.map(({ plan }) => [plan.id, plan])).values()];
  const drawing: Drawing = { digest, plans, ...paper };
  return {
    subject: subjectOf(digest),
    intro: introOf(drawing),
    sections: [...decisions(drawing), ...plans.flatMap((plan) => lateIn(plan, drawing))],
    rest: restOf(drawing),
    quiet: quietOf(digest),
    unanswered: unanswered(drawing),
    links: plans
      .slice(0, MOST_NAMED)
      .map((plan) => planLink(plan, drawing))
      .filter(({ href }) => href !== null),
    why: whyYou(
      digest.areas.map(({ area }) => shortHeading(area)),
      plans.length,
    ),
  };
}

function subjectOf({ areas, decide }: Digest): string {
  const lateAreas = areas.filter(({ overdue }) => overdue.length > 0).map(({ area }) => shortHeading(area));
  return digestSubject({ late: lateCount(areas), lateAreas, decisions: decide.length });
}

function introOf({ digest, plans }: Drawing): readonly string[] {
  const { areas, on } = digest;
  const [first, ...others] = plans;
  const late = lateCount(areas);
  const byFirst = areas.flatMap(({ area }) => area.actions).filter((action) => isLateByFirstPromise(action, on)).length;
  const open = areas.reduce((sum, area) => sum + area.open, 0);
  const day = asAt(on.toString(), first && others.length === 0 ? oneLine(first.title, ROOM.title) : null);
  const picture = [
    ...(late === 0 ? [noneLate(open, areas.length)] : []),
    ...(late === 0 && byFirst === 0 ? [] : [lateByFirstPromise(late, byFirst)]),
  ];
  return [[day, ...picture].join(' ')];
}

function decisions(drawing: Drawing): readonly SectionView[] {
  const { decide } = drawing.digest;
  const items = decide.filter((one) => drawing.shown.has(one)).map((one) => decisionItem(one, drawing));
  const actions = new Set(decide.map(({ action }) => action.key)).size;
  return section('decide', decisionsHead(actions), [wholeGroup(items, decide.length, drawing)]);
}

function unanswered(drawing: Drawing): readonly SectionView[] {
  const all = unansweredElsewhere(drawing.digest);
  const items = all.filter((one) => drawing.shown.has(one)).map(({ action }) => unansweredItem(action, drawing));
  return section('unanswered', MAIL_TEXTS.notAnswered, [wholeGroup(items, all.length, drawing)]);
}

function lateIn(plan: Plan, drawing: Drawing): readonly SectionView[] {
  const groups = drawing.digest.areas.filter((one) => one.plan.id === plan.id).map((one) => areaGroup(one, drawing));
  const heading = drawing.plans.length > 1 ? oneLine(plan.title, ROOM.title) : MAIL_TEXTS.whatIsLate;
  return section(plan.id, heading, groups);
}

/** An area of which nothing is shown is counted at the end; a section without anything to say is no section. */
function section(key: string, heading: string, groups: readonly GroupView[]): readonly SectionView[] {
  const filled = groups.filter(({ heading, items, more }) => items.length > 0 || (heading === null && more !== null));
  return filled.length === 0 ? [] : [{ key, heading, groups: filled }];
}

function wholeGroup(items: GroupView['items'], total: number, drawing: Drawing): GroupView {
  const left = total - items.length;
  return {
    key: 'all',
    heading: null,
    note: null,
    items,
    more: left === 0 ? null : toFirstPlan(moreOf(left, items.length), drawing),
  };
}

function areaGroup({ area, plan, overdue, open }: DigestArea, drawing: Drawing): GroupView {
  const items = overdue.filter((one) => drawing.shown.has(one)).map(({ action }) => overdueItem(action, drawing));
  const left = overdue.length - items.length;
  const href = drawing.links?.tab(plan.id) ?? null;
  return {
    key: area.id,
    heading: oneLine(areaTitleLine(area), ROOM.title),
    note: lateOfOpen(overdue.length, open),
    items,
    more: left === 0 ? null : { key: 'more', words: moreIn(left, shortHeading(area)), href },
  };
}

function restOf(drawing: Drawing): LinkView | null {
  const hidden = drawing.digest.areas.filter(
    ({ overdue }) => overdue.length > 0 && !overdue.some((one) => drawing.shown.has(one)),
  );
  return hidden.length === 0 ? null : toFirstPlan(moreElsewhere(lateCount(hidden), hidden.length), drawing);
}

function quietOf({ areas }: Digest): string | null {
  const quiet = areas.filter(({ overdue }) => overdue.length === 0);
  if (quiet.length === 0 || quiet.length === areas.length) return null;
  return quietAreas(
    quiet.map(({ area }) => shortHeading(area)),
    MOST_NAMED,
  );
}

function planLink(plan: Plan, { links, plans }: Drawing): LinkView {
  const words = plans.length === 1 ? MAIL_TEXTS.openOverdue : openPlan(oneLine(plan.title, ROOM.title));
  return { key: plan.id, words, href: links?.tab(plan.id) ?? null };
}

function toFirstPlan(words: string, { links, plans }: Drawing): LinkView {
  const [plan] = plans;
  return { key: 'more', words, href: (plan && links?.tab(plan.id)) ?? null };
}

function shortHeading(area: DigestArea['area']): string {
  return oneLine(areaHeading(area), ROOM.name);
}

function lateCount(areas: readonly DigestArea[]): number {
  return areas.reduce((sum, { overdue }) => sum + overdue.length, 0);
}
