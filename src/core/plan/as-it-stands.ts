import type { Entry } from './entry.ts';
import type { PlanLayout } from './layout.ts';
import { numberInId } from './number-in-id.ts';
import type { Action, Area, Plan } from './plan.ts';
import type { Link, PrintedAction, PrintedArea, PrintedPlan, Progress } from './printed.ts';

/** What the door says of an entry as an update of the document; null for what stands in it elsewhere, or not at all. */
export type TellEntry = (entry: Entry) => Progress | null;

/**
 * A recorded plan as its document would be printed now: what was printed, with every answer since as a dated update, the
 * agreed and the waiting dates beside the first one, and the status as it is. A plan of which only a part is given is a
 * document of that part: its ids count positions again.
 *
 * @param history the plan's entries and those of its actions, oldest first
 */
export function asItStands(plan: Plan, history: readonly Entry[], tell: TellEntry): PrintedPlan {
  const { title, date, source, layout } = plan;
  const ids = newIds(plan.areas);
  const areas = plan.areas.map((area) => printedArea(area, { history, tell, ids }));
  return { title, date, source, areas, layout: layout && layoutOfPart(layout, plan.areas), problems: [] };
}

interface Printing {
  readonly history: readonly Entry[];
  readonly tell: TellEntry;
  /** The id that each action has in the document, by the one that it has in the record. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Places are known by position: those of areas that are not given go. */
function layoutOfPart(layout: PlanLayout, areas: readonly Area[]): PlanLayout {
  const positions = areas.map(({ id }) => numberInId(id) - 1);
  if (positions.every((position, index) => position === index)) return layout;
  return { ...layout, places: positions.flatMap((position) => layout.places[position] ?? []) };
}

function newIds(areas: readonly Area[]): ReadonlyMap<string, string> {
  return new Map(
    areas.flatMap((area, index) => area.actions.map(({ id }, place) => [id, `a${index + 1}.${place + 1}`] as const)),
  );
}

function printedArea(area: Area, printing: Printing): PrintedArea {
  const { label, number, group, title, context, standards, printedManager, service, source } = area;
  const actions = area.actions.map((action) => printedAction(action, printing));
  return { label, number, group, title, context, standards, manager: printedManager, service, source, actions };
}

function printedAction(action: Action, { history, tell, ids }: Printing): PrintedAction {
  const own = history.filter((entry) => entry.action === action.key);
  const { check } = action;
  return {
    id: ids.get(action.id) ?? action.id,
    ref: action.ref,
    text: action.text,
    finding: action.finding,
    implication: action.implication,
    response: action.response,
    leads: action.leads,
    due: action.due,
    revisions: standingRevisions(action),
    status: action.status,
    statusPhrase: action.statusPhrase,
    check: check && { phrase: check.phrase, result: check.result, by: check.by, on: check.on },
    priority: action.priority,
    residualRisk: action.residualRisk,
    measure: action.measure,
    followUp: action.followUp,
    parts: action.parts,
    progress: progressToDate(action, own, tell),
    links: action.links.flatMap((link) => linkNow(link, ids)),
    other: action.other,
  };
}

/** A date that was refused is told of as an update: among the revisions it would look as if it still waited. */
function standingRevisions({ revisions }: Action): PrintedAction['revisions'] {
  return revisions
    .filter(({ refused }) => refused === null)
    .map(({ phrase, by, reason, agreed }) => ({ phrase, by, reason, agreed }));
}

/** A link to an action that is not in the document leads nowhere; whatever is no id of ours stays as it is. */
function linkNow(link: Link, ids: ReadonlyMap<string, string>): readonly Link[] {
  const to = ids.get(link.to);
  if (to !== undefined) return [{ ...link, to }];
  return /^a\d+\.\d+$/.test(link.to) ? [] : [link];
}

/** What the document said, then what its history tells: an answer's words stand in both, and are printed once. */
function progressToDate(action: Action, history: readonly Entry[], tell: TellEntry): readonly Progress[] {
  const printed = [...action.progress];
  const since = history.flatMap((entry): readonly Progress[] => {
    const told = tell(entry);
    if (told === null) return [];
    const same = printed.findIndex(({ text, by }) => text === entry.words && by === entry.by.name);
    const [kept] = same < 0 ? [] : printed.splice(same, 1);
    return [{ ...told, on: kept?.on ?? told.on }];
  });
  return [...printed, ...since];
}
