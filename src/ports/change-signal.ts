/** A counter that all instances share: it tells each that another one wrote something. */
export interface ChangeSignal {
  /** Counts a change made here. Never throws: a lost signal costs time, not truth. */
  raise(): Promise<void>;
  /** Whether anybody else raised it since this instance last looked. @throws Refusal `unreachable` */
  raisedByOthers(): Promise<boolean>;
}
