/** What the room of a plan's meeting looks at. */
export interface ShownItem {
  readonly plan: string;
  readonly meeting: string;
  /** Key of the action; null for none. */
  readonly action: string | null;
}

/** What the rooms of meetings look at; not of record. Reading is from memory, writing is shared by all instances. */
export interface ShownItems {
  /** Undefined where nothing was shown yet. */
  of(plan: string): ShownItem | undefined;
  /** @throws Refusal `unreachable`, `busy` or `denied` */
  show(item: ShownItem): Promise<void>;
  /** Changes whenever something else is shown anywhere. */
  version(): string;
  /** Tells at once whenever `version()` changes. @returns what ends it */
  watch(changed: () => void): () => void;
  /** Reads what other instances show. @throws Refusal `unreachable`, `busy` or `denied` */
  refresh(): Promise<void>;
}
