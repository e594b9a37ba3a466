import { givesTo, leadsBeforeTakeOver, mayGiveBack, TAKEN_OVER, toAndFro } from '../../plan/editing/taken-over.ts';
import type { Entry, EntryKind } from '../../plan/entry.ts';
import { findAction } from '../../plan/find-action.ts';
import type { Person } from '../../plan/person.ts';
import { type Action, accountableOf, leadsOf, type Plan } from '../../plan/plan.ts';
import { decidedRequest } from '../../plan/request-decided.ts';
import type { Outcome } from './decision-view.ts';
import type { Told } from './told.ts';

/** That somebody is to hear what was decided. */
export interface DecidedDue {
  readonly to: Person;
  /** Whoever asked or leads it; or the one who has the action from now on. */
  readonly as: 'lead' | 'new-lead';
  readonly entry: Entry;
  readonly covers: string;
  /**
   * What told them before, oldest first, where an action went to and fro: by turns that it is theirs no more, and that it
   * is again. Null where it is news whatever they heard before.
   */
  readonly turns: readonly string[] | null;
}

/** What lines of history tell of a decision that a lead waits for. */
export const DECISIONS: ReadonlySet<EntryKind> = new Set<EntryKind>([
  'revision-agreed',
  'revision-refused',
  'help-answered',
  'not-mine-settled',
  TAKEN_OVER,
]);

/** Whether a line of history may tell of a decision: an edit does where it gives back what was taken over, or undoes that. */
export function mayTellDecision(entry: Entry): boolean {
  return DECISIONS.has(entry.kind) || mayGiveBack(entry);
}

/** The field that names who has an action from now on. */
const LED_BY = 'led by';

/**
 * Who hears of a decision, whoever took it and through whatever door: a later day concerns who asked for it and who
 * closes the action, taking it over whoever led it and does so no more, giving it back and undoing that whoever heard
 * last that it is otherwise, all else who asked. Nobody hears of their own.
 *
 * @param history the action's entries, oldest first
 */
export function decidedDue(plans: readonly Plan[], entry: Entry, history: readonly Entry[]): readonly DecidedDue[] {
  const place = findAction(plans, entry.action ?? '');
  if (!place) return [];
  if (mayGiveBack(entry)) return toAndFroDue(place.action, entry, history);
  if (!DECISIONS.has(entry.kind)) return [];
  const due = (to: Person, as: DecidedDue['as']) => ({ to, as, entry, covers: coverOf(entry, to), turns: null });
  const asker = askerOf(entry, history);
  const isRevision = entry.kind === 'revision-agreed' || entry.kind === 'revision-refused';
  const closer = isRevision ? accountableOf(place.action) : null;
  const relieved = leadsBeforeTakeOver(entry).filter(
    (one) => !isLedBy(place.action, one) && !isTakenAnew(entry, one, history),
  );
  const leads = [asker, closer, ...relieved].filter((one) => one !== null);
  const newLead = newLeadOf(entry, leadsOf(place.action));
  const all = [...leads.map((one) => due(one, 'lead')), ...(newLead === null ? [] : [due(newLead, 'new-lead')])];
  return all.filter(
    ({ to, covers }, index) => to.id !== entry.by.id && all.findIndex((one) => one.covers === covers) === index,
  );
}

/** Whoever is told of the later time needs not hear of this one. */
function isTakenAnew(entry: Entry, { id }: Person, history: readonly Entry[]): boolean {
  const since = history.slice(history.findIndex(({ key }) => key === entry.key) + 1);
  return since.some((line) => leadsBeforeTakeOver(line).some((lead) => lead.id === id));
}

function toAndFroDue(action: Action, entry: Entry, history: readonly Entry[]): readonly DecidedDue[] {
  return toAndFro(entry, beforeIt(entry, history))
    .filter(({ person }) => person.id !== entry.by.id && isLedBy(action, person) === givesTo(entry, person))
    .map(({ person: to, lines }) => ({
      ...{ to, as: 'lead', entry, covers: coverOf(entry, to) },
      turns: lines.slice(0, -1).map((line) => coverOf(line, to)),
    }));
}

/**
 * Whether somebody does not know it yet: where it went to and fro, they heard last that it is otherwise, and nothing is
 * on its way that tells them how it is.
 */
export function isNews({ covers, turns }: Pick<DecidedDue, 'covers' | 'turns'>, told: Told): boolean {
  if (told.has(covers)) return false;
  if (turns === null) return true;
  const isOtherwise = (turn: number) => (turns.length - turn) % 2 === 1;
  // What is still on its way may come to nothing: then nobody heard of it.
  const heard = turns.findLastIndex((cover) => (told.get(cover) ?? null) !== null);
  const isOnItsWay = turns.some((cover, turn) => turn > heard && !isOtherwise(turn) && told.has(cover));
  return heard !== -1 && isOtherwise(heard) && !isOnItsWay;
}

/**
 * Whether it still is as somebody is to be told: of an action that was taken over, whether they lead it no more; of one
 * that was given back, whether they do.
 */
export function stillHolds(how: Outcome, action: Action, to: Person): boolean {
  if (how === 'taken-over' || how === 'taken-again') return !isLedBy(action, to);
  return how !== 'given-back' || isLedBy(action, to);
}

function isLedBy(action: Action, { id }: Person): boolean {
  return leadsOf(action).some((lead) => lead.id === id);
}

function coverOf({ key }: Entry, { id }: Person): string {
  return ['decided', key, id].join('|');
}

function beforeIt({ key }: Entry, history: readonly Entry[]): readonly Entry[] {
  return history.slice(
    0,
    Math.max(
      history.findIndex((entry) => entry.key === key),
      0,
    ),
  );
}

/** Who asked for what was decided; null where nobody did, as far as the history tells. */
function askerOf(entry: Entry, history: readonly Entry[]): Person | null {
  if (entry.kind === TAKEN_OVER) return null;
  if (entry.kind === 'help-answered' || entry.kind === 'not-mine-settled') {
    return decidedRequest(entry, history)?.by ?? null;
  }
  const before = beforeIt(entry, history);
  const since = before.findLastIndex(({ kind }) => kind === 'revision-agreed' || kind === 'revision-refused');
  return before.slice(since + 1).findLast(({ kind }) => kind === 'revision-asked')?.by ?? null;
}

function newLeadOf({ changes }: Entry, leads: readonly Person[]): Person | null {
  const given = changes.find(({ field }) => field === LED_BY)?.to;
  return leads.find(({ name }) => name === given) ?? null;
}
