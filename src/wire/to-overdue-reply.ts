import type { Day } from '../core/calendar/day.ts';
import type { PlanMeeting } from '../core/plan/meetings-until.ts';
import type { NamesInTexts } from '../core/plan/names-to-posts.ts';
import { noUpdateOn } from '../core/plan/no-update.ts';
import { isLateByFirstPromise } from '../core/plan/overdue.ts';
import type { OverdueArea, OverdueList } from '../core/plan/overdue-list.ts';
import type { CameIn, PlanPicture as Picture } from '../core/plan/picture.ts';
import { ragCounts } from '../core/plan/rag-counts.ts';
import type { RagWords } from '../core/plan/rag-words.ts';
import { toAreaRows } from './action-rows.ts';
import type { ActionRow, OverdueAreaRows, OverdueReply, PlanPicture } from './tab.ts';

/** A plan with everything that the list of what is overdue says of it. */
interface ShownPicture {
  readonly list: OverdueList;
  readonly picture: Picture;
  readonly meetings: readonly PlanMeeting[];
  readonly moved: readonly { readonly on: Day; readonly overdue: number; readonly meeting: string | null }[];
  readonly cameIn: CameIn;
  readonly from: Day;
}

/** What is overdue in a plan on a day, with its picture; people are named as `names` says. */
export function toPicturedPlan(shown: ShownPicture, on: Day, names: NamesInTexts): OverdueReply['plans'][number] {
  const { list, meetings, from } = shown;
  const { plan, open, overdue, lateByFirstPromise } = list;
  return {
    id: plan.id,
    title: names.inText(plan.title),
    open,
    overdue,
    lateByFirstPromise,
    from: from.toString(),
    meetings: meetings.map((meeting) => ({ name: names.inText(meeting.name), on: meeting.on.toString() })),
    picture: toPicture(shown, names),
    areas: list.areas.map((area) => toOverdueArea(area, { cameIn: shown.cameIn, on, names, words: plan.ragWords })),
  };
}

interface Listing {
  readonly cameIn: CameIn;
  readonly on: Day;
  readonly names: NamesInTexts;
  readonly words: RagWords;
}

function toOverdueArea(area: OverdueArea, { cameIn, on, names, words }: Listing): OverdueAreaRows {
  const { title, manager, overdue, ...rows } = toAreaRows(area, on, words);
  const noUpdateSince = noUpdateOn(on);
  const since = area.overdue.map(({ action }) => noUpdateSince(action, cameIn(action))?.toString() ?? null);
  return {
    ...rows,
    title: names.inText(title),
    manager: manager && names.asLead(manager),
    overdue: overdue.map((row, index) => ({ ...named(row, names), noUpdateSince: since[index] ?? null })),
    lateByFirstPromise: area.area.actions.filter((action) => isLateByFirstPromise(action, on)).length,
    rags: ragCounts(area.area.actions, on),
  };
}

function named(row: ActionRow, { inText, asLead }: NamesInTexts): ActionRow {
  const { text, leads, duePhrase, lastAnswer } = row;
  return {
    ...row,
    text: inText(text),
    leads: leads.map(asLead),
    duePhrase: duePhrase && inText(duePhrase),
    lastAnswer: lastAnswer && {
      ...lastAnswer,
      by: lastAnswer.by && asLead(lastAnswer.by),
      words: lastAnswer.words && inText(lastAnswer.words),
    },
  };
}

function toPicture({ picture, moved }: ShownPicture, { inText }: NamesInTexts): PlanPicture {
  const { atRisk, willBeMissed, done, noUpdate } = picture;
  return {
    atRisk,
    willBeMissed,
    done: { ...done, since: done.since.toString(), meeting: done.meeting && inText(done.meeting) },
    noUpdate,
    moved: moved.map((then) => ({ ...then, on: then.on.toString(), meeting: then.meeting && inText(then.meeting) })),
  };
}
