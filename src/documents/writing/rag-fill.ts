const FILLS: ReadonlyMap<string, string> = new Map([
  ['red', 'F4B6B6'],
  ['amber', 'FFD98A'],
  ['green', 'B7E1B0'],
  ['blue', 'B4D2F0'],
  ['grey', 'D9D9D9'],
  ['gray', 'D9D9D9'],
]);

/** The fill of a cell that names a colour, as six hex digits light enough for dark words; null for any other cell. */
export function ragFill(text: string): string | null {
  return FILLS.get(text.trim().toLowerCase()) ?? null;
}
