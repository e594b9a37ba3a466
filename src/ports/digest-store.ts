/** One manager's digest of one day, on its way. */
export interface StoredDigest {
  /** `<person id>:<ISO day>` */
  readonly key: string;
  /** The draft's id, kept before it is sent, so that a second try never sends a second mail. */
  readonly draft: string | null;
  readonly sentAt: string | null;
}

/** Keeps digests. All of it @throws Refusal `unreachable` or `busy`. */
export interface DigestStore {
  /** Keeps a new digest; false, and nothing changed, when its key is there already. */
  add(digest: StoredDigest): Promise<boolean>;
  find(key: string): Promise<StoredDigest | undefined>;
  put(digest: StoredDigest): Promise<void>;
}
