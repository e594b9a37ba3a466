import { IN_PLACE_OF } from '../answered-of.ts';
import { changeOf, factOf } from '../changes.ts';
import type { Entry, EntryKind } from '../entry.ts';
import { type Action, leadsOf } from '../plan.ts';
import { type ActionRequest, REQUEST_KINDS, type RequestKind } from '../request.ts';
import { requestersOf } from '../waiting-requests.ts';
import type { Undoing } from './undoing.ts';

const ASKED: Readonly<Record<RequestKind, EntryKind>> = { help: 'help-asked', 'not-mine': 'not-mine-said' };
const TOLD = { help: 'help asked for by', 'not-mine': 'not theirs, say' } as const;

/**
 * What waited for a decision before an entry. Entries name who asked; what they asked for stands where they did. Asking
 * again in other words changes no name.
 */
export function requestsBefore(action: Action, { entry, earlier, dayOf }: Undoing): Action['requests'] {
  const isTouched = REQUEST_KINDS.some((kind) => entry.kind === ASKED[kind] || changeOf(entry, TOLD[kind]));
  if (!isTouched) return action.requests;
  const waiting = REQUEST_KINDS.flatMap((kind) => {
    const change = changeOf(entry, TOLD[kind]);
    const names = change ? change.from : requestersOf(action, kind).join(', ');
    return lastAskings(kind, earlier).filter((asked) => isAmong(requesterOf(asked), names ?? ''));
  });
  return waiting
    .toSorted((a, b) => earlier.indexOf(a) - earlier.indexOf(b))
    .map((asked): ActionRequest => {
      const kind = asked.kind === ASKED.help ? 'help' : 'not-mine';
      return { kind, by: personBehind(asked, action), on: dayOf(asked.at), words: asked.words ?? '' };
    });
}

/** The last time that each person asked. */
function lastAskings(kind: RequestKind, earlier: readonly Entry[]): readonly Entry[] {
  const asked = earlier.filter((entry) => entry.kind === ASKED[kind]);
  return [...new Map(asked.map((entry) => [requesterOf(entry), entry])).values()];
}

/** A deputy asks in the name of the lead. */
function requesterOf(asked: Entry): string {
  return factOf(asked, IN_PLACE_OF) ?? asked.by.name;
}

function isAmong(name: string, names: string): boolean {
  return `, ${names}, `.includes(`, ${name}, `);
}

function personBehind(asked: Entry, action: Action): ActionRequest['by'] {
  const name = factOf(asked, IN_PLACE_OF);
  if (name === null) return asked.by;
  return leadsOf(action).find((lead) => lead.name === name) ?? { ...asked.by, name };
}
