import { ToDecideReply } from '../../../src/wire/to-decide.ts';
import { type Sight, useLive } from '../use-live.ts';

/** `GET /api/to-decide`, kept fresh: all that waits for a decision of the signed-in person. */
export function useToDecide(): Sight<ToDecideReply> {
  return useLive({ path: '/api/to-decide', shape: ToDecideReply });
}
