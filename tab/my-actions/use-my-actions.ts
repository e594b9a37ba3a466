import { MyActionsReply } from '../../src/wire/tab.ts';
import { type Sight, useLive } from '../shared/use-live.ts';

/** `GET /api/my-actions`, kept fresh: the signed-in person's own open actions over all plans. */
export function useMyActions(): Sight<MyActionsReply> {
  return useLive({ path: '/api/my-actions', shape: MyActionsReply });
}
