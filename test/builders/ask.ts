import type { Receipt } from '../../src/core/asking/ask-view.ts';
import type { SentItem } from '../../src/core/asking/draw-ask.ts';
import type { Person } from '../../src/core/plan/person.ts';
import type { StoredAsk } from '../../src/ports/ask-store.ts';
import { day, person } from './plan.ts';

/** An ask of a test: what it leaves out is of no matter. */
export interface AskGiven {
  readonly person?: Person;
  readonly day?: string;
  readonly items?: readonly Partial<SentItem>[];
  readonly delivery?: StoredAsk['delivery'];
}

/** An ask that was delivered to Lee Lead on 1 July 2015 about the plan's first action, unless it says otherwise. */
export function storedAsk(given: AskGiven = {}): StoredAsk {
  const asked = given.person ?? person('Lee Lead');
  const on = given.day ?? '2015-07-01';
  return {
    key: `${asked.id}:${on}`,
    person: asked,
    day: day(on),
    items: (given.items ?? [{}]).map((item) => ({
      action: 'plan:a1.1',
      reason: 'overdue',
      time: 1,
      meeting: null,
      insteadOf: null,
      revision: 0,
      receipt: null,
      refused: [],
      ...item,
    })),
    delivery: given.delivery ?? { state: 'delivered', at: `${on}T08:00:00.000Z`, conversation: 'chat', activity: '1' },
  };
}

/** Lee's receipt for "not yet", recorded on 1 July 2015, unless it says otherwise. */
export function receipt(given: Partial<Receipt> = {}): Receipt {
  return {
    outcome: 'not-done',
    doneOn: null,
    expected: null,
    words: null,
    closer: null,
    at: '2015-07-01T10:00:00.000Z',
    by: person('Lee Lead'),
    state: 'recorded',
    ...given,
  };
}
