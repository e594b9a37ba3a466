import type { RecordedBy } from '../../src/core/plan/recorded.ts';
import { day, person } from './plan.ts';

/** Who changes something in a test: Mary Manager in the tab on 2 July 2015, unless it says otherwise. */
export function recordedBy(given: Partial<RecordedBy> = {}): RecordedBy {
  return {
    key: 'key-1',
    by: person('Mary Manager'),
    onBehalf: false,
    door: 'tab',
    at: '2015-07-02T10:00:00.000Z',
    today: day('2015-07-02'),
    ...given,
  };
}
