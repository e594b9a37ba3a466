import type { Person } from '../../core/plan/person.ts';
import { Refusal } from '../../core/refusal.ts';
import { type Copy, emptyCopy } from '../reading/copy.ts';
import type { ListName } from '../rows/lists.ts';
import type { Site } from './site.ts';

/** Told of a row that cannot be taken into the record; it is left out. */
export type OnUnreadable = (found: { readonly list: string; readonly item: string }) => void;

/** What the records of all sites have in common. */
export interface RecordSettings {
  /** Our own client id: by it the lists name what the program wrote. */
  readonly applicationId: string;
  /** The present instant, ISO 8601 in UTC. */
  readonly now: () => string;
  readonly onUnreadable: OnUnreadable;
  /** Somebody of the directory by an address: all that some lists tell of an editor. */
  readonly findPerson: (address: string) => Promise<Person | undefined>;
}

/** A site and its copy, which reading and writing keep in step. */
export interface SiteRecord extends RecordSettings {
  readonly site: Site;
  readonly copy: Copy;
  /** How far each list was read. */
  readonly read: Map<ListName, ReadSoFar>;
  /** Rows that were told of as unreadable, with the eTag that they had. */
  readonly told: Map<string, string>;
  /** Rises whenever the copy says something else than before. */
  revision: number;
  /** When it was last read without failing, ISO 8601. */
  heardAt: string;
}

/** Up to where a list was read. */
export interface ReadSoFar {
  /** Delta's link to go on from. */
  readonly link: string;
  /** When the whole list was read last, in milliseconds since 1970. */
  readonly wholeAtMs: number;
}

/** A record of which nothing was read yet. */
export function newRecord(site: Site, settings: RecordSettings): SiteRecord {
  return {
    ...settings,
    site,
    copy: emptyCopy(),
    read: new Map(),
    told: new Map(),
    revision: 0,
    heardAt: settings.now(),
  };
}

/** Refused because the row changed or is gone, or the reply was lost: only the row itself can tell. */
export function isUncertain(error: unknown): error is Refusal {
  return (
    error instanceof Refusal &&
    ['changed-elsewhere', 'exists-already', 'missing', 'unreachable', 'busy'].includes(error.code)
  );
}
