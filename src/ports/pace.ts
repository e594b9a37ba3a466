/** How fast calls to the chat service may follow each other: one measure for all workers of all instances. */
export interface Pace {
  /**
   * Waits until one call may be made.
   *
   * @param conversation where it goes to, which has a measure of its own; null when it goes to none yet
   * @throws Refusal `busy` with `turn` and `waitMs` when that is longer than anybody may hold on to a message; `unreachable`
   */
  turn(conversation: string | null): Promise<void>;
  /** The service wants everybody to wait: no call is made for that long. */
  pauseFor(waitMs: number): Promise<void>;
}
