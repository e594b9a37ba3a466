import type { Digest } from '../core/digest/digest.ts';
import type { DigestLinks } from './digest-links.ts';
import type { PlanNamed } from './plan-voice.ts';

/** What an item is drawn from besides its action. */
export interface ItemContext {
  readonly digest: Digest;
  readonly links: DigestLinks | null;
  /** Every plan that the mail tells of. */
  readonly plans: readonly PlanNamed[];
}
