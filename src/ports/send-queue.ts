/** What waits to be sent: an ask or a digest by its key, or what became of answers that were kept, by the key of their ask. */
export interface ToSend {
  readonly kind: 'ask' | 'digest' | 'receipts';
  readonly key: string;
}

/** A message taken off the queue; it comes back by itself unless it is settled. Once another has taken it, @throws Refusal `missing`. */
export interface Taken {
  readonly toSend: ToSend;
  /** 1 the first time. */
  readonly tries: number;
  /** Takes it off for good. */
  settle(): Promise<void>;
  /** Puts it back for a while. */
  postpone(waitMs: number): Promise<void>;
}

/** Between deciding and sending. All of it @throws Refusal `unreachable` or `busy`. */
export interface SendQueue {
  add(toSend: ToSend): Promise<void>;
  /** The next messages, none when nothing waits. */
  take(most: number): Promise<readonly Taken[]>;
}
