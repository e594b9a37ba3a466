/**
 * Who agreed to stand in whose place. Reading is from memory: what somebody may read is looked up with every request, and
 * must not hang on storage. While that is away, what was heard last stands.
 */
export interface Deputyships {
  /** Entra object ids of those in whose place somebody stands. */
  of(person: string): ReadonlySet<string>;
  /** Changes whenever anybody becomes a deputy or is one no more. */
  version(): string;
  /** Tells at once whenever `version()` changes. @returns what ends it */
  watch(changed: () => void): () => void;
  /** Reads what was agreed or ended elsewhere. @throws Refusal `unreachable`, `busy` or `denied` */
  refresh(): Promise<void>;
}
