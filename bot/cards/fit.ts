import { type CardElement, cardBytes } from './adaptive-card.ts';

/** One piece of a card that may have to stay away. */
export interface Piece {
  readonly drawn: CardElement;
  /** Lower is more urgent. */
  readonly rank: number;
  /** Bytes of card that it may grow the whole to. */
  readonly roomBytes: number;
}

/**
 * Which pieces a card has room for: the most urgent first, in their order. One that does not fit ends its rank, so that
 * a long piece is never passed over for the shorter ones behind it.
 *
 * @param bytesTaken what the card's other parts take
 * @returns the indexes of those that stay
 */
export function fitting(pieces: readonly Piece[], bytesTaken: number): ReadonlySet<number> {
  const kept = new Set<number>();
  const full = new Set<number>();
  let taken = bytesTaken;
  const byRank = [...pieces.entries()].sort(([, a], [, b]) => a.rank - b.rank);
  for (const [index, piece] of byRank) {
    if (full.has(piece.rank)) continue;
    const bytes = cardBytes(piece.drawn) + cardBytes(',');
    if (taken + bytes > piece.roomBytes) full.add(piece.rank);
    else {
      kept.add(index);
      taken += bytes;
    }
  }
  return kept;
}
