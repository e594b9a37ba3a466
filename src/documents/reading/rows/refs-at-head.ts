import type { PrintedRow } from './printed-row.ts';

const CODE = /^([A-Z]{1,3}\d{1,3}(?:[./]\d+)*[a-z]?|\d{1,3}(?:\.\d{1,3})+[a-z]?|\d{1,3}(?=[.)]\s))[.):]?\s+(?=\S)/u;

/** Takes the refs out of the actions of a table without a column for them: "A1 Mend the roof", where every action has one. */
export function withRefsFromActions(rows: readonly PrintedRow[]): readonly PrintedRow[] {
  const named = rows.filter(({ action }) => action !== '');
  const haveRefs = named.length > 1 && named.every(({ hasRefs, action }) => !hasRefs && CODE.test(action));
  if (!haveRefs) return rows;
  return rows.map((row) => {
    const match = CODE.exec(row.action);
    return match ? { ...row, hasRefs: true, ref: match[1] ?? '', action: row.action.slice(match[0].length) } : row;
  });
}
