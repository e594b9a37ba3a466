/** One mail, complete. */
export interface Letter {
  /** Where to: an address. */
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Headers of our own, each beginning with `x-`, three at most. A mail server may leave them out. */
  readonly headers?: Readonly<Record<`x-${string}`, string>>;
}

/** A letter that waits to be sent. */
export interface Draft {
  readonly id: string;
  /** What a report that it was not delivered can know it by; each is nobody else's. */
  readonly names: readonly string[];
}

/**
 * Sends mail from the product's own mailbox. Whoever sends a letter takes a turn, writes a draft and keeps its id, and
 * sends that: see `sendLetter` of the cases.
 */
export interface Mail {
  /**
   * Waits until one more letter may leave: all instances together send no more than the mailbox takes.
   *
   * @throws Refusal `busy` with `turn` and `waitMs` when that is longer than anybody may hold on to a message; `unreachable`
   */
  turn(): Promise<void>;
  /** Writes a draft. @throws Refusal `mail-refused` for an address that cannot be; `busy`, `denied` or `unreachable` */
  draft(letter: Letter): Promise<Draft>;
  /** Sends a draft by its id. A draft that is no longer there was sent. @throws Refusal `mail-refused`, `busy`, `denied` or `unreachable` */
  send(draft: string): Promise<void>;
}
