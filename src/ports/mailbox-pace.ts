/** How fast a mailbox may be used: one measure for all workers of all instances. */
export interface MailboxPace {
  /**
   * Waits until one more letter may leave.
   *
   * @throws Refusal `busy` with `turn` and `waitMs` when that is longer than anybody may hold on to a message; `unreachable`
   */
  turn(): Promise<void>;
  /** Makes a call once there is room for it beside those that are under way. @throws Refusal `busy`, `unreachable` */
  within<T>(call: () => Promise<T>): Promise<T>;
  /** The mailbox wants everybody to wait: no letter leaves for that long. */
  pauseFor(waitMs: number): Promise<void>;
}
