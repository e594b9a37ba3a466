/** What can wait to be sent. */
export const TO_SEND_KINDS = ['ask', 'digest', 'receipts', 'notice'] as const;

/** What waits to be sent: an ask or a digest by its key, a notice by its id, or what became of answers that were kept, by the key of their ask. */
export interface ToSend {
  readonly kind: (typeof TO_SEND_KINDS)[number];
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
  /** Puts it back for a while as if nobody had tried it: what holds it up is none of its doing. */
  putBack(waitMs: number): Promise<void>;
  /** Takes it off the queue and keeps it where people see it. */
  setAside(why: string): Promise<void>;
}

/** A message that was set aside: it cannot be read, or was tried too often. */
export interface SetAside {
  readonly id: string;
  /** Null for one that cannot be read. */
  readonly toSend: ToSend | null;
  /** A code: `unreadable`, or what sending it said last. */
  readonly why: string;
  /** ISO 8601 instant, UTC. */
  readonly at: string;
}

/** Between deciding and sending. All of it @throws Refusal `unreachable` or `busy`. */
export interface SendQueue {
  add(toSend: ToSend): Promise<void>;
  /** The next messages, none when nothing waits. What cannot be read is set aside. */
  take(most: number): Promise<readonly Taken[]>;
  /** What was set aside, oldest first. */
  aside(): Promise<readonly SetAside[]>;
  /** Puts what was set aside into the queue again. @throws Refusal `missing` when it is there no more */
  again(id: string): Promise<void>;
}
