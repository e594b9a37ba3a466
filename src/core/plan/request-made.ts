import type { Person } from './person.ts';
import type { Action } from './plan.ts';
import { type Recorded, type RecordedBy, recorded } from './recorded.ts';
import type { RequestKind } from './request.ts';
import { ensureOpen } from './status.ts';

/**
 * Asks for help, or says that somebody else has the action. What the same person asked before of the same kind, and
 * nobody decided yet, gives way: they put it in better words.
 *
 * @param asked `of`: the lead who asks; who says so may be their deputy
 * @throws Refusal `action-closed`
 */
export function requestMade(
  action: Action,
  asked: { readonly kind: RequestKind; readonly words: string; readonly of: Person },
  by: RecordedBy,
): Recorded {
  ensureOpen(action);
  const { kind, words, of } = asked;
  const others = action.requests.filter((one) => one.kind !== kind || one.by.id !== of.id);
  const requests = [...others, { kind, by: of, on: by.today, words }];
  const lastAnswer = { on: by.today, by: by.by, words };
  return recorded(action, { requests, lastAnswer }, by, { kind: ENTRY_KINDS[kind], words });
}

const ENTRY_KINDS = { help: 'help-asked', 'not-mine': 'not-mine-said' } as const;
