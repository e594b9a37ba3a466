import { leadsBeforeTakeOver, TAKEN_OVER } from '../../plan/editing/taken-over.ts';
import type { Entry, EntryKind } from '../../plan/entry.ts';
import { findAction } from '../../plan/find-action.ts';
import type { Person } from '../../plan/person.ts';
import { accountableOf, leadsOf, type Plan } from '../../plan/plan.ts';
import { decidedRequest } from '../../plan/request-decided.ts';

/** That somebody is to hear what was decided. */
export interface DecidedDue {
  readonly to: Person;
  /** Whoever asked or leads it; or the one who has the action from now on. */
  readonly as: 'lead' | 'new-lead';
  readonly entry: Entry;
  readonly covers: string;
}

/** What lines of history tell of a decision that a lead waits for. */
export const DECISIONS: ReadonlySet<EntryKind> = new Set<EntryKind>([
  'revision-agreed',
  'revision-refused',
  'help-answered',
  'not-mine-settled',
  TAKEN_OVER,
]);

/** The field that names who has an action from now on. */
const LED_BY = 'led by';

/**
 * Who hears of a decision, whoever took it and through whatever door: a later day concerns who asked for it and who
 * closes the action, taking it over whoever led it and does so no more, all else who asked. Nobody hears of their own.
 *
 * @param history the action's entries, oldest first
 */
export function decidedDue(plans: readonly Plan[], entry: Entry, history: readonly Entry[]): readonly DecidedDue[] {
  const place = findAction(plans, entry.action ?? '');
  if (!place || !DECISIONS.has(entry.kind)) return [];
  const due = (to: Person, as: DecidedDue['as']): DecidedDue => ({
    to,
    as,
    entry,
    covers: ['decided', entry.key, to.id].join('|'),
  });
  const asker = askerOf(entry, history);
  const isRevision = entry.kind === 'revision-agreed' || entry.kind === 'revision-refused';
  const closer = isRevision ? accountableOf(place.action) : null;
  const now = leadsOf(place.action);
  const relieved = leadsBeforeTakeOver(entry).filter(({ id }) => !now.some((lead) => lead.id === id));
  const leads = [asker, closer, ...relieved].filter((one) => one !== null);
  const newLead = newLeadOf(entry, now);
  const all = [...leads.map((one) => due(one, 'lead')), ...(newLead === null ? [] : [due(newLead, 'new-lead')])];
  return all.filter(
    ({ to, covers }, index) => to.id !== entry.by.id && all.findIndex((one) => one.covers === covers) === index,
  );
}

/** Who asked for what was decided; null where nobody did, as far as the history tells. */
function askerOf(entry: Entry, history: readonly Entry[]): Person | null {
  if (entry.kind === TAKEN_OVER) return null;
  if (entry.kind === 'help-answered' || entry.kind === 'not-mine-settled') {
    return decidedRequest(entry, history)?.by ?? null;
  }
  const place = history.findIndex(({ key }) => key === entry.key);
  const before = history.slice(0, Math.max(place, 0));
  const since = before.findLastIndex(({ kind }) => kind === 'revision-agreed' || kind === 'revision-refused');
  return before.slice(since + 1).findLast(({ kind }) => kind === 'revision-asked')?.by ?? null;
}

function newLeadOf({ changes }: Entry, leads: readonly Person[]): Person | null {
  const given = changes.find(({ field }) => field === LED_BY)?.to;
  return leads.find(({ name }) => name === given) ?? null;
}
