import { RAGS } from '../core/plan/rags.ts';
import { byOwnClock, FOOT_TEXTS, RAG_MEANINGS, whyYou, wordsKeptOut } from '../texts/digest-foot.ts';
import { MAIL_TEXTS, openPlan } from '../texts/mail.ts';
import { type Drawing, toPlan } from './digest-drawing.ts';
import type { FootView, ItemView, LinkView, MarkView } from './digest-view.ts';
import { oneLine } from './plain-words.ts';
import { areaCalled, mayQuote, type PlanNamed, planCalled, ROOM } from './plan-voice.ts';

/** More plans than this are not linked one by one. */
const MOST_LINKED = 6;

/** The ways to the plans that the mail tells of. @param late how many actions of them are */
export function planLinks(drawing: Drawing, late: number): readonly LinkView[] {
  const { plans } = drawing;
  const words = (title: string) => (plans.length === 1 && late > 0 ? MAIL_TEXTS.openOverdue : openPlan(title));
  return plans
    .slice(0, MOST_LINKED)
    .map((plan) => toPlan(plan.id, words(planCalled(plan)), plan.id, drawing))
    .filter(({ href }) => href !== null);
}

/** The foot. @param items all that the mail shows, whose marks it explains */
export function footOf({ digest, plans, links }: Drawing, items: readonly ItemView[]): FootView {
  return {
    marks: marksOf(items),
    lines: [
      ...(items.length > 0 ? keptOutOf(plans) : []),
      ...(links === null ? [] : [FOOT_TEXTS.opens]),
      ...(items.some(({ choices }) => choices.length > 0) ? [FOOT_TEXTS.buttons] : []),
      whyYou(readerOf(digest)),
      ...(digest.ownClock === null ? [] : [byOwnClock(digest.ownClock)]),
    ],
    link: links === null ? null : { key: 'rhythm', words: FOOT_TEXTS.rhythm, href: links.ownDigest() },
  };
}

function keptOutOf(plans: readonly PlanNamed[]): readonly string[] {
  const kept = plans.filter((plan) => !mayQuote(plan));
  return kept.length === 0 ? [] : [wordsKeptOut(kept.map(planCalled), kept.length === plans.length)];
}

/** Each word once: two plans may call one standing differently. */
function marksOf(items: readonly ItemView[]): readonly MarkView[] {
  return RAGS.flatMap((rag) => {
    const words = new Set(items.filter((item) => item.rag === rag).map(({ word }) => word));
    return [...words].map((word) => ({ rag, words: `${word}: ${RAG_MEANINGS[rag]}.` }));
  });
}

function readerOf({ areas, summaries }: Drawing['digest']): Parameters<typeof whyYou>[0] {
  const unique = (names: readonly string[]) => [...new Set(names)];
  const own = areas.filter(({ role, inPlaceOf }) => role === 'manager' && inPlaceOf === null);
  return {
    managed: own.map(({ area, plan }) => areaCalled(area, plan)),
    inPlaceOf: unique(areas.flatMap(({ inPlaceOf }) => (inPlaceOf ? [oneLine(inPlaceOf.name, ROOM.name)] : []))),
    coordinated: unique(areas.filter(({ role }) => role === 'coordinator').map(({ plan }) => planCalled(plan))),
    directed: unique(summaries.map(({ plan }) => planCalled(plan))),
  };
}
