import type { BrokenRules } from '../broken-rules.ts';
import type { Doubts } from '../doubts.ts';

/** What decides how a value is kept. */
export interface ValueRules {
  timeZone: string;
  doubts: Doubts;
  /** Left out: none. */
  broken?: BrokenRules;
}
