import { z } from 'zod';
import type { Day } from '../core/calendar/day.ts';
import type { Person } from '../core/plan/person.ts';

const IsoDay = z.iso.date();

/** Reply of `GET /api/actions/{key}/ask-now`: how its lead would be asked now. Days are ISO dates. */
export const AskNowReply = z.object({
  lead: z.string(),
  /** Who is asked: the lead, or the deputy in their place. Null where neither is to be asked. */
  to: z.object({ id: z.string(), name: z.string(), isDeputy: z.boolean() }).nullable(),
  on: IsoDay,
  /** Otherwise in the morning of that day. */
  isAtOnce: z.boolean(),
  /** For which day they are asked already, and from which they can be once more; null where they can be asked now. */
  asked: z.object({ on: IsoDay, againFrom: IsoDay }).nullable(),
  /** Whether nobody is asked anything until a coordinator lets requests go out again. */
  isStopped: z.boolean(),
});
export type AskNowReply = z.infer<typeof AskNowReply>;

/** What the reply is made from. */
interface Asking {
  readonly lead: Person;
  readonly to: { readonly person: Person; readonly insteadOf: Person | null } | null;
  readonly on: Day;
  readonly isAtOnce: boolean;
  readonly asked: { readonly on: Day; readonly againFrom: Day } | null;
  readonly isStopped: boolean;
}

/** How a lead would be asked now, as the tab is told. */
export function toAskNowReply({ lead, to, on, isAtOnce, asked, isStopped }: Asking): AskNowReply {
  return {
    lead: lead.name,
    to: to && { id: to.person.id, name: to.person.name, isDeputy: to.insteadOf !== null },
    on: on.toString(),
    isAtOnce,
    asked: asked && { on: asked.on.toString(), againFrom: asked.againFrom.toString() },
    isStopped,
  };
}
