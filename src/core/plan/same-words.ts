/** Whether two texts say the same: a list writes line ends and spaces its own way. */
export function isSameWords(words: string | null, other: string | null): boolean {
  return spoken(words) === spoken(other);
}

function spoken(words: string | null): string {
  return (words ?? '').replace(/\s+/g, ' ').trim();
}
