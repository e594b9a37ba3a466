import { z } from 'zod';
import { SHEET_ROLES } from '../core/plan/people-sheet.ts';
import { PLAN_STATES } from '../core/plan/plan.ts';

const Named = z.object({ id: z.string(), name: z.string() });

/** Reply of `GET /api/plans/{id}/people`, and of everything that changes them: who has which part in a plan. */
export const MatchingReply = z.object({
  id: z.string(),
  title: z.string(),
  state: z.enum(PLAN_STATES),
  /** The states that it may go to from here. */
  next: z.array(z.enum(PLAN_STATES)),
  roles: z.object({
    coordinators: z.array(Named),
    auditors: z.array(Named),
    director: Named.nullable(),
    nextLevel: Named.nullable(),
    readers: Named.nullable(),
  }),
  areas: z.array(
    z.object({
      id: z.string(),
      heading: z.string(),
      title: z.string(),
      /** As the document prints it; null where it names none. */
      printedManager: z.string().nullable(),
      manager: Named.nullable(),
    }),
  ),
  /** Each printed lead once, in plan order. */
  leads: z.array(
    z.object({
      printed: z.string(),
      /** For a post: other leads of the plan that name somebody in it. They are never taken for one: a post changes hands. */
      heldBy: z.array(z.string()),
      actions: z.number().int().positive(),
      people: z.array(Named),
    }),
  ),
  /** Printed leads that may be one: their spellings, and whether that is beyond doubt. */
  alike: z.array(z.object({ printed: z.array(z.string()), isSure: z.boolean() })),
});
export type MatchingReply = z.infer<typeof MatchingReply>;

/** Reply of `GET /api/plans/{id}/people/suggestions`. */
export const SuggestionsReply = z.object({
  leads: z.array(
    z.object({
      printed: z.string(),
      suggestions: z.array(
        z.union([
          z.object({ why: z.enum(['remembered', 'same-name', 'same-post']), people: z.array(Named) }),
          z.object({ why: z.literal('group'), group: Named }),
        ]),
      ),
    }),
  ),
  managers: z.array(
    z.object({
      area: z.string(),
      likely: z.array(z.object({ person: Named, reports: z.number().int().positive() })),
    }),
  ),
});
export type SuggestionsReply = z.infer<typeof SuggestionsReply>;

/** Reply of `GET /api/directory?find=`: ten of each at most. */
export const FoundReply = z.object({
  people: z.array(Named.extend({ mail: z.string().nullable(), post: z.string().nullable() })),
  groups: z.array(Named),
});
export type FoundReply = z.infer<typeof FoundReply>;

/** Query of `GET /api/plans/{id}/people/sheet`. */
export const SheetQuery = z.object({ to: z.enum(['xlsx', 'csv']).default('xlsx') });

/** Body of `POST /api/plans/{id}/people`. `person` is an address or object id, several separated by semicolons, a group's name, or `nobody`. */
export const MatchBody = z.strictObject({
  rows: z
    .array(
      z.strictObject({
        role: z.enum(SHEET_ROLES),
        area: z.string().default(''),
        printed: z.string().default(''),
        person: z.string().trim().min(1),
      }),
    )
    .min(1)
    .max(2_000),
});
export type MatchBody = z.input<typeof MatchBody>;

/** Body of `POST /api/plans/{id}/state`. */
export const StateBody = z.strictObject({ state: z.enum(PLAN_STATES) });
