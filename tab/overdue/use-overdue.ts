import { OverdueReply } from '../../src/wire/tab.ts';
import { type Sight, useLive } from '../shared/use-live.ts';

/** `GET /api/overdue`, kept fresh: what is overdue in every plan that the signed-in person may read. */
export function useOverdue(): Sight<OverdueReply> {
  return useLive({ path: '/api/overdue', shape: OverdueReply });
}
