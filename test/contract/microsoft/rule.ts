import type { BrokenRule } from '../../../infra/local/broken-rules.ts';
import type { Bench } from './bench.ts';

/** One rule of Microsoft 365 that the product builds on. */
export interface Rule {
  /** The section of docs/platform.md that it comes from. */
  readonly section: string;
  /** What it says. */
  readonly says: string;
  /** Looks whether it holds. */
  readonly check: (bench: Bench) => Promise<void>;
  /** The switch that makes the stand-in break it: then the check must fail. */
  readonly brokenBy: BrokenRule;
}
