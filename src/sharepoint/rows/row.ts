import { z } from 'zod';
import type { Person } from '../../core/plan/person.ts';

/** Columns of a row, by name. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * Who made or changed a row, as far as the list tells: a person by directory id, or by no more than an address, and the
 * application that they used where it is told. A user without either is nobody: so some lists name the program.
 */
export type Hand =
  | {
      readonly kind: 'person';
      readonly person: Person | null;
      readonly address: string | null;
      readonly application: string | null;
    }
  | { readonly kind: 'application'; readonly id: string }
  | { readonly kind: 'untold' };

/** One row as the list has it: SharePoint's id and eTag, our columns, not yet parsed, and whose hand was at it. */
export interface Row {
  readonly item: string;
  readonly eTag: string;
  readonly fields: Fields;
  readonly author: Hand;
  readonly editor: Hand;
  /** When it was changed last, ISO 8601 in UTC. */
  readonly at: string | null;
}

const Identity = z
  .looseObject({
    user: z
      .looseObject({ id: z.string().nullish(), displayName: z.string().nullish(), email: z.string().nullish() })
      .nullish(),
    application: z.looseObject({ id: z.string().nullish() }).nullish(),
  })
  .nullish()
  .transform((identity): Hand => {
    const { user, application } = identity ?? {};
    const address = user?.email || null;
    const person = user?.id ? { id: user.id, name: user.displayName ?? user.id } : null;
    if (person) return { kind: 'person', person, address, application: application?.id ?? null };
    // What the program writes by itself is by an application, and by a user who is nobody: "SharePoint App".
    if (application?.id) return { kind: 'application', id: application.id };
    return address === null ? { kind: 'untold' } : { kind: 'person', person: null, address, application: null };
  });

/** Whether it was the application itself: then it counts nothing which user stands beside it. */
export function isApplication(hand: Hand, id: string): boolean {
  if (hand.kind === 'person') return hand.application === id;
  return hand.kind === 'application' && hand.id === id;
}

/** A row in a reply of Graph's. */
export const RowReply = z
  .looseObject({
    id: z.string(),
    eTag: z.string(),
    fields: z.record(z.string(), z.unknown()),
    createdBy: Identity,
    lastModifiedBy: Identity,
    lastModifiedDateTime: z.string().nullish(),
  })
  .transform(
    (reply): Row => ({
      item: reply.id,
      eTag: reply.eTag,
      fields: reply.fields,
      author: reply.createdBy,
      editor: reply.lastModifiedBy,
      at: reply.lastModifiedDateTime ?? null,
    }),
  );

/** An earlier state of a row. */
export const VersionReply = z
  .looseObject({ fields: z.record(z.string(), z.unknown()).nullish(), id: z.string(), lastModifiedBy: Identity })
  .transform(({ id, fields, lastModifiedBy }) => ({ id, fields: fields ?? null, editor: lastModifiedBy }));
/** An earlier state of a row; its columns are null where Graph does not tell them. */
export type RowVersion = z.infer<typeof VersionReply>;

/** How often a row was changed by then: an eTag reads `"{GUID},12"`. NaN where it reads otherwise, which no row is older than. */
export function changeCount(eTag: string): number {
  return Number(/,(\d+)"?$/.exec(eTag)?.[1] ?? Number.NaN);
}
