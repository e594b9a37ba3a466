/** One mail, complete. */
export interface Letter {
  /** Where to: an address. */
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** Sends mail from the product's own mailbox. */
export interface Mail {
  /** Writes a draft and gives its id. @throws Refusal `mail-refused` for an address that cannot be; `busy`, `denied` or `unreachable` */
  draft(letter: Letter): Promise<string>;
  /** Sends a draft. A draft that is no longer there was sent. @throws Refusal `mail-refused`, `busy`, `denied` or `unreachable` */
  send(draft: string): Promise<void>;
}
