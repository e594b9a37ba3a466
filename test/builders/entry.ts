import type { Entry } from '../../src/core/plan/entry.ts';
import { person } from './plan.ts';

/** A line of history: an answer in chat, unless it says otherwise. */
export function entry(given: Partial<Entry> = {}): Entry {
  return {
    key: 'entry-1',
    plan: 'plan',
    action: 'plan:a1.1',
    at: '2015-07-01T08:30:00.000Z',
    by: person('Lee Lead'),
    onBehalf: false,
    door: 'chat',
    kind: 'answered',
    words: null,
    changes: [],
    ...given,
  };
}
