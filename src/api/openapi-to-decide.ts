import { ToDecideCount, ToDecideReply } from '../wire/to-decide.ts';
import { reading } from './openapi-parts.ts';

/** What the API's description says of what waits for decisions. */
export const toDecidePaths = {
  '/to-decide': reading('All that waits for a decision of the caller, over all plans, oldest first', ToDecideReply),
  '/to-decide/count': reading('How much waits for a decision of the caller', ToDecideCount),
};
