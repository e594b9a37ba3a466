import { z } from 'zod';
import { DIGEST_RHYTHMS, usualDigest, WHEN_QUIET } from '../core/digest/own-digest.ts';
import { isTimeZone } from '../core/time-zone.ts';
import type { OwnDigests } from '../ports/own-digests.ts';
import { openPersonTable } from './person-table.ts';
import { IsoDay } from './plain-json.ts';
import type { Storage } from './storage.ts';

/** One that this machine's tables do not know, an older server's, is none: nobody's digest could be told the hour otherwise. */
const KnownZone = z.string().transform((name) => (isTimeZone(name) ? name : null));

const Kept = z.object({
  person: z.string(),
  rhythm: z.enum(DIGEST_RHYTHMS),
  whenQuiet: z.enum(WHEN_QUIET),
  had: z.array(IsoDay),
  /** Rows that are older than clocks of one's own have neither. */
  clocks: z.array(z.object({ from: IsoDay, timeZone: KnownZone.nullable() })).default([]),
  putOff: IsoDay.nullable().default(null),
});

/** People's own digests in a table. */
export function openOwnDigestTable(storage: Storage): Promise<OwnDigests> {
  return openPersonTable(storage, { name: 'owndigests', shape: Kept, usual: usualDigest });
}
