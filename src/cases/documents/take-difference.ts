import { findAction } from '../../core/plan/find-action.ts';
import type { Action } from '../../core/plan/plan.ts';
import type { Recorded, RecordedBy } from '../../core/plan/recorded.ts';
import { type Found, type FoundField, pairDifferences } from '../../core/plan/versions/found-differences.ts';
import { backTaken, fieldTaken, goneTaken } from '../../core/plan/versions/taken.ts';
import { decidingAgain } from '../answering/deciding-again.ts';
import type { Caller } from '../caller.ts';
import type { HandEditPorts } from '../hand-edits/judge-hand-edits.ts';
import { byDocument, documentKey } from './document-entry.ts';
import type { LaidBeside } from './lay-beside.ts';

/** A difference as it was found and chosen. */
interface ToTake {
  readonly laid: LaidBeside;
  readonly found: Found;
  /** Ids of differences whose action is to be closed. */
  readonly close: readonly string[];
}

/** The longest names of columns leave no room in a key; the version of the action tells them apart all the same. */
const LONGEST_NAME = 60;

/**
 * Takes one difference over as one change of its action, decided on what the action is at that moment: what is there by
 * now is not written again, and what somebody answered since it was shown stands.
 *
 * @returns whether it was taken
 */
export async function takeDifference(ports: HandEditPorts, caller: Caller, toTake: ToTake): Promise<boolean> {
  const { found, laid } = toTake;
  if (found.about === 'new' || found.about === 'head') return false;
  const { key } = found.action;
  return decidingAgain(ports, key, async () => {
    const before = findAction(ports.plans.plans(), key)?.action;
    if (!before) return false;
    const name = found.difference.id.slice(0, LONGEST_NAME);
    const entryKey = documentKey(laid.hash, name, key, before.version);
    const recorded = takenOn(ports, before, toTake, byDocument(ports.clock, caller, entryKey));
    if (!recorded) return false;
    const { after, entry } = recorded;
    // Its leads are rows of their own. They come first: without the line that tells of them they are found again.
    if (after.people !== before.people) await ports.plans.replaceLeads(before.plan, key, after.people);
    await ports.plans.saveAction(before, after, entry);
    return true;
  });
}

function takenOn(
  ports: HandEditPorts,
  before: Action,
  { laid, found, close }: ToTake,
  by: RecordedBy,
): Recorded | null {
  const { says } = laid.comparison;
  if (found.about === 'back') return backTaken(before, says.date, by);
  if (found.about === 'gone') return goneTaken(before, says.date, by, close.includes(found.difference.id));
  if (found.about !== 'field') return null;
  const now = pairDifferences({ action: before, printed: found.printed }, says, ports.plans.history(before.key));
  const still = now.find(({ difference }) => difference.id === found.difference.id);
  if (!still || isHeldSince(still, found)) return null;
  return fieldTaken(before, still.field, by);
}

/** Whether somebody answered after the difference was shown: nobody chose to write over that. */
function isHeldSince(now: FoundField, shown: FoundField): boolean {
  return now.difference.held !== null && shown.difference.held === null;
}
