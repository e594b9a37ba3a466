import type { PlanDifferences } from '../../core/plan/versions/difference.ts';
import { differencesOf } from '../../core/plan/versions/differences-between.ts';
import type { Found } from '../../core/plan/versions/found-differences.ts';
import type { Caller } from '../caller.ts';
import type { HandEditPorts } from '../hand-edits/judge-hand-edits.ts';
import { extendByDocument } from './extend-by-document.ts';
import { type DocumentBeside, type LaidBeside, layBeside } from './lay-beside.ts';
import { takeDifference } from './take-difference.ts';
import { takeHeads } from './take-heads.ts';

/** Which differences are to become the record. */
export interface Choice {
  /** Their ids; `unheld` for everything that nobody answered since. */
  readonly take: 'unheld' | readonly string[];
  /** Ids of differences that tell that an action is gone, where it is to be closed as superseded. */
  readonly close?: readonly string[];
}

/** What was found, and the ids of what was taken over. */
export interface TakenDocument extends PlanDifferences {
  readonly taken: readonly string[];
}

/** What is taken over, and how it is marked as being in. */
interface Taking {
  readonly choice: Choice;
  /** Writes what tells that the document is in, once all that was chosen is. */
  readonly finish: (now: LaidBeside, taken: number) => Promise<void>;
}

/**
 * Takes over what a document says otherwise, each difference as one change of its action with its own line of history.
 * It can be cut off at any moment: a repeated call goes on with what is left, and doubles nothing.
 *
 * @throws Refusal as `layBeside`; `action-changed`, `changed-elsewhere`, `busy`, `unreachable`, `outcome-unknown`
 */
export async function takeDocument(
  ports: HandEditPorts,
  caller: Caller,
  document: DocumentBeside,
  { choice, finish }: Taking,
): Promise<TakenDocument> {
  const before = layBeside(ports.plans, caller, document);
  const chosen = before.found.filter((found) => isChosen(found, choice));
  const added = await extendByDocument(ports, caller, { before, chosen, source: document.source });
  // What is new is in now, and everything else is found again under the id that it had.
  const now = layBeside(ports.plans, caller, document);
  const ids = new Set(chosen.map(({ difference }) => difference.id));
  const left = now.found.filter(({ difference: { id, action } }) => ids.has(id) || added.has(action ?? ''));
  const taken = new Set(chosen.filter(({ about }) => about === 'new').map(({ difference }) => difference.id));
  for (const { id } of await takeHeads(ports, caller, now, left)) taken.add(id);
  for (const found of left) {
    const isTaken = await takeDifference(ports, caller, { laid: now, found, close: choice.close ?? [] });
    if (isTaken && ids.has(found.difference.id)) taken.add(found.difference.id);
  }
  await finish(layBeside(ports.plans, caller, document), taken.size);
  return { ...differencesOf(before.comparison, before.found), taken: [...taken] };
}

function isChosen({ difference: { id, held } }: Found, { take }: Choice): boolean {
  return take === 'unheld' ? held === null : take.includes(id);
}
