/**
 * Pairs what fits best, the best first, each at most once. Of what fits alike, the pair that stands nearer to the same
 * place comes first.
 *
 * @param score how well two fit; 0 or less where they do not
 * @param keysOf only two that share a key are laid beside each other; without it, all are
 */
export function bestPairs<One, Other>(
  ones: readonly One[],
  others: readonly Other[],
  score: (one: One, other: Other) => number,
  keysOf: (row: One | Other) => readonly string[] = () => [''],
): readonly (readonly [One, Other])[] {
  const fitting: { readonly one: One; readonly other: Other; readonly fits: number; readonly apart: number }[] = [];
  const byKey = placesByKey(others, keysOf);
  for (const [at, one] of ones.entries()) {
    const met = new Set(keysOf(one).flatMap((key) => byKey.get(key) ?? []));
    for (const { other, place } of [...met].sort((a, b) => a.place - b.place)) {
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

interface Placed<Other> {
  readonly other: Other;
  readonly place: number;
}

function placesByKey<Other>(others: readonly Other[], keysOf: (other: Other) => readonly string[]) {
  const byKey = new Map<string, Placed<Other>[]>();
  for (const [place, other] of others.entries()) {
    const placed = { other, place };
    for (const key of keysOf(other)) {
      const known = byKey.get(key);
      if (known) known.push(placed);
      else byKey.set(key, [placed]);
    }
  }
  return byKey;
}
