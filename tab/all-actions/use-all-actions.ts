import { AllActionsReply } from '../../src/wire/all-actions.ts';
import { type Sight, useLive } from '../shared/use-live.ts';

/** `GET /api/actions`, kept fresh: every action that the signed-in person may read. */
export function useAllActions(): Sight<AllActionsReply> {
  return useLive({ path: '/api/actions', shape: AllActionsReply });
}
