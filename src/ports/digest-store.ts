/** What became of a digest on its way to its manager. */
export type DigestDelivery =
  | { readonly state: 'waiting' }
  /** Claimed at this instant by whoever is sending it. */
  | { readonly state: 'sending'; readonly since: string }
  | { readonly state: 'sent'; readonly at: string };

/** One manager's digest of one day, on its way. */
export interface StoredDigest {
  /** `<person id>:<ISO day>` */
  readonly key: string;
  /** The draft's id, kept before it is sent, so that a second try never sends a second mail. */
  readonly draft: string | null;
  readonly delivery: DigestDelivery;
}

/** Keeps digests. All of it @throws Refusal `unreachable` or `busy`. */
export interface DigestStore {
  /** Keeps a new digest; false, and nothing changed, when its key is there already. */
  add(digest: StoredDigest): Promise<boolean>;
  find(key: string): Promise<StoredDigest | undefined>;
  /** Changes a digest; `change` may be called again on what somebody else wrote meanwhile. @throws Refusal `missing` */
  change(key: string, change: (digest: StoredDigest) => StoredDigest): Promise<StoredDigest>;
}
