import type { StandIn } from '../../stand-in.ts';

/** A piece of the product's work on a stand-in that may be turned either way; its expectations hold in every case. */
export type Play = (standIn: StandIn) => Promise<void>;
