import { OverdueReply } from '../../src/wire/tab.ts';
import { type Sight, useLive } from '../shared/use-live.ts';
import type { Shown } from './use-shown.ts';

/** `GET /api/overdue`, kept fresh: what is overdue in every plan that the signed-in person may read. */
export function useOverdue(shown: Pick<Shown, 'on' | 'isPosts'>): Sight<OverdueReply> {
  return useLive({ path: overduePath(shown), shape: OverdueReply });
}

/** All plans are asked for even where one is shown: the others are offered beside it, and come without waiting. */
export function overduePath({ on, isPosts }: Pick<Shown, 'on' | 'isPosts'>): string {
  const query = new URLSearchParams({ ...(on !== null && { on }), ...(isPosts && { names: 'posts' }) }).toString();
  return query === '' ? '/api/overdue' : `/api/overdue?${query}`;
}
