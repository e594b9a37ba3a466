import type { Action } from './plan.ts';
import { type Recorded, type RecordedBy, recorded } from './recorded.ts';
import type { RequestKind } from './request.ts';
import { ensureOpen } from './status.ts';

/**
 * Asks for help, or says that somebody else has the action. What the same person asked before of the same kind, and
 * nobody decided yet, gives way: they put it in better words.
 *
 * @throws Refusal `action-closed`
 */
export function requestMade(
  action: Action,
  { kind, words }: { readonly kind: RequestKind; readonly words: string },
  by: RecordedBy,
): Recorded {
  ensureOpen(action);
  const others = action.requests.filter((one) => one.kind !== kind || one.by.id !== by.by.id);
  const requests = [...others, { kind, by: by.by, on: by.today, words }];
  const lastAnswer = { on: by.today, by: by.by, words };
  return recorded(action, { requests, lastAnswer }, by, { kind: ENTRY_KINDS[kind], words });
}

const ENTRY_KINDS = { help: 'help-asked', 'not-mine': 'not-mine-said' } as const;
