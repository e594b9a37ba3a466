import { RAGS } from '../core/plan/rags.ts';
import { FOOT_TEXTS, RAG_MEANINGS, whyYou } from '../texts/digest-foot.ts';
import { MAIL_TEXTS, openPlan } from '../texts/mail.ts';
import { type Drawing, toPlan } from './digest-drawing.ts';
import type { FootView, ItemView, LinkView, MarkView } from './digest-view.ts';
import { oneLine } from './plain-words.ts';
import { areaCalled, planCalled, ROOM } from './plan-voice.ts';

/** More plans than this are not linked one by one. */
const MOST_LINKED = 6;

/** The ways to the plans that the mail tells of. */
export function planLinks(drawing: Drawing): readonly LinkView[] {
  const { plans } = drawing;
  const words = (title: string) => (plans.length === 1 ? MAIL_TEXTS.openOverdue : openPlan(title));
  return plans
    .slice(0, MOST_LINKED)
    .map((plan) => toPlan(plan.id, words(planCalled(plan)), plan.id, drawing))
    .filter(({ href }) => href !== null);
}

/** The foot. @param items all that the mail shows, whose marks it explains */
export function footOf({ digest, links }: Drawing, items: readonly ItemView[]): FootView {
  return {
    marks: marksOf(items),
    lines: [
      ...(links === null ? [] : [FOOT_TEXTS.opens]),
      ...(items.some(({ choices }) => choices.length > 0) ? [FOOT_TEXTS.buttons] : []),
      whyYou(readerOf(digest)),
    ],
    link: links === null ? null : { key: 'rhythm', words: FOOT_TEXTS.rhythm, href: links.ownDigest() },
  };
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
