import type { OwnDigest } from '../core/digest/own-digest.ts';

/**
 * What people chose about their digests, and those that they had: the machinery's, not the record's, since a list is read
 * by everybody who may open the site. All of it @throws Refusal `busy` or `unreachable`.
 */
export interface OwnDigests {
  /** Of everybody who ever chose anything or had a digest. */
  all(): Promise<readonly OwnDigest[]>;
  /** Changes somebody's; `change` gets what stands, or the usual, and may be called again on what somebody else wrote meanwhile. */
  change(person: string, change: (now: OwnDigest) => OwnDigest): Promise<OwnDigest>;
}
