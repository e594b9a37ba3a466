import type { DigestArea } from '../core/digest/digest.ts';
import { groupedBy } from '../core/plan/grouped-by.ts';
import { inPlaceOfAway } from '../texts/digest-foot.ts';
import { comparedWith } from '../texts/digest-headline.ts';
import {
  lateOfOpen,
  MAIL_TEXTS,
  managerLine,
  manyQuietAreas,
  moreElsewhere,
  moreIn,
  quietAreas,
  sentences,
} from '../texts/mail.ts';
import { type Drawing, section, toPlan } from './digest-drawing.ts';
import type { GroupView, LinkView, SectionView } from './digest-view.ts';
import { overdueItem } from './item-view.ts';
import { oneLine } from './plain-words.ts';
import { areaCalled, areaTitled, mayQuote, planCalled, ROOM } from './plan-voice.ts';

/** More areas than this are counted, not named. */
const MOST_NAMED = 6;

/** What is late: the reader's own areas of each plan, then the others of the plans that they coordinate. */
export function lateSections(drawing: Drawing): readonly SectionView[] {
  const { areas } = drawing.digest;
  return [...groupedBy(areas, ({ plan, role }) => `${role} ${plan.id}`)].flatMap(([key, part]) => {
    const [first] = part;
    if (first === undefined) return [];
    return section(
      { key, heading: headingOf(first, drawing) },
      part.map((area) => areaGroup(area, drawing)),
    );
  });
}

/** What did not fit, of areas of which nothing is shown. */
export function restOf(drawing: Drawing): LinkView | null {
  const hidden = drawing.digest.areas.filter((area) => area.overdue.length > 0 && shownOf(area, drawing).length === 0);
  const [first] = hidden;
  if (first === undefined) return null;
  const late = hidden.reduce((sum, { overdue }) => sum + overdue.length, 0);
  return toPlan('more', moreElsewhere(late, hidden.length), first.plan.id, drawing);
}

/** Which areas have nothing late, where others have. Of several plans each is named: their areas' numbers repeat. */
export function quietOf({ digest: { areas }, plans }: Drawing): string | null {
  const quiet = areas.filter(({ overdue }) => overdue.length === 0);
  if (quiet.length === 0 || quiet.length === areas.length) return null;
  if (quiet.length > MOST_NAMED) return manyQuietAreas(quiet.length);
  return [...groupedBy(quiet, ({ plan }) => plan.id).values()]
    .map((part) => {
      const [first] = part;
      const plan = first === undefined || plans.length === 1 ? null : planCalled(first.plan);
      return quietAreas(
        part.map((one) => areaCalled(one.area, one.plan)),
        plan,
      );
    })
    .join(' ');
}

function headingOf({ plan, role }: DigestArea, { digest, plans }: Drawing): string {
  const isBoth = digest.areas.some((one) => one.plan.id === plan.id && one.role !== role);
  if (isBoth && role === 'coordinator') return `${planCalled(plan)}: ${MAIL_TEXTS.restOfPlan}`;
  return plans.length > 1 ? planCalled(plan) : MAIL_TEXTS.whatIsLate;
}

function areaGroup(home: DigestArea, drawing: Drawing): GroupView {
  const { area, plan, overdue } = home;
  const items = shownOf(home, drawing).map(({ action }) => overdueItem(action, home, drawing));
  const left = overdue.length - items.length;
  return {
    key: area.id,
    heading: areaTitled(area, plan),
    note: sentences(notes(home, drawing)),
    items,
    more: left === 0 ? null : toPlan('more', moreIn(left, areaCalled(area, plan)), plan.id, drawing),
  };
}

function notes(home: DigestArea, { digest: { on, since } }: Drawing): readonly string[] {
  const { area, plan, role, inPlaceOf, overdue, open, overdueThen } = home;
  const counted = lateOfOpen(overdue.length, open);
  const isCompared = since !== null && overdueThen !== null;
  const change = isCompared
    ? [comparedWith({ now: overdue.length, before: overdueThen }, since.toString(), on.toString())]
    : [];
  const manager = area.manager === null ? null : oneLine(area.manager.name, ROOM.name);
  return [
    ...(inPlaceOf === null ? [] : [inPlaceOfAway(oneLine(inPlaceOf.name, ROOM.name))]),
    [counted, ...change].join(', '),
    ...(role === 'coordinator' && mayQuote(plan) ? [managerLine(manager)] : []),
  ];
}

function shownOf({ overdue }: DigestArea, { shown }: Drawing): DigestArea['overdue'] {
  return overdue.filter((one) => shown.has(one));
}
