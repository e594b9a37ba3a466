/**
 * Pairs what fits best, the best first, each at most once. Of what fits alike, the pair that stands nearer to the same
 * place comes first.
 *
 * @param score how well two fit; 0 or less where they do not
 */
export function bestPairs<One, Other>(
  ones: readonly One[],
  others: readonly Other[],
  score: (one: One, other: Other) => number,
): readonly (readonly [One, Other])[] {
  const fitting: { readonly one: One; readonly other: Other; readonly fits: number; readonly apart: number }[] = [];
  for (const [at, one] of ones.entries()) {
    for (const [place, other] of others.entries()) {
      const fits = score(one, other);
      if (fits > 0) fitting.push({ one, other, fits, apart: Math.abs(at - place) });
    }
  }
  fitting.sort((a, b) => b.fits - a.fits || a.apart - b.apart);
  const taken = new Set<One | Other>();
  return fitting.flatMap(({ one, other }) => {
    if (taken.has(one) || taken.has(other)) return [];
    taken.add(one).add(other);
    return [[one, other] as const];
  });
}
