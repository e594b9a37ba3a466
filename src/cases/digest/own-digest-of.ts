import { type OwnDigest, usualDigest } from '../../core/digest/own-digest.ts';
import type { Person } from '../../core/plan/person.ts';
import type { OwnDigests } from '../../ports/own-digests.ts';

/** What each person chose about their digest; the usual where they chose nothing. */
export async function ownDigestOf(
  ownDigests: Pick<OwnDigests, 'all'>,
): Promise<(person: Pick<Person, 'id'>) => OwnDigest> {
  const chosen = new Map((await ownDigests.all()).map((own) => [own.person, own]));
  return ({ id }) => chosen.get(id) ?? usualDigest(id);
}
