const LONGEST = 31;
const NOT_ALLOWED = /[[\]:*?/\\]/gu;
/** Excel keeps this one for itself. */
const KEPT = 'history';

/**
 * Names for the sheets of a workbook, one for each wish: as Excel allows them (31 characters, none of []:*?/\, no
 * apostrophe at an end), and no two alike in whatever case.
 */
export function sheetNames(wishes: readonly string[]): readonly string[] {
  const taken = new Set([KEPT]);
  return wishes.map((wish) => {
    const base = allowed(wish) || 'Sheet';
    const candidates = [
      base,
      ...wishes.map((_, index) => numbered(base, index + 2)),
      numbered(base, wishes.length + 2),
    ];
    const name = candidates.find((each) => !taken.has(each.toLowerCase())) ?? base;
    taken.add(name.toLowerCase());
    return name;
  });
}

function allowed(wish: string): string {
  const plain = wish.replace(NOT_ALLOWED, ' ').replace(/\p{C}/gu, ' ').replace(/\s+/gu, ' ');
  return trimmed(cut(trimmed(plain), LONGEST));
}

function trimmed(name: string): string {
  return name.replace(/^[\s']+|[\s']+$/gu, '');
}

function numbered(name: string, number: number): string {
  const end = ` (${number})`;
  return trimmed(cut(name, LONGEST - end.length)) + end;
}

/** Excel counts halves of characters, and a half is no letter. */
function cut(name: string, length: number): string {
  return name.slice(0, length).replace(/[\ud800-\udbff]$/u, '');
}
