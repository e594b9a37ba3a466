const NUMBER = '\\d[\\d.]*(?:\\s*[-–]\\s*\\d[\\d.]*)?';
const NAMED =
  '(?:(?:NMS|QS|Standards?|Reg(?:ulation)?s?|(?:Ofsted |CQC )?Rec(?:ommendation)?s?|Para(?:graph)?s?|Quality Statements?)\\.?\\s+|KLOEs?\\s*[A-Z]?)';
/** A code of capitals is only a standard where it stands in brackets by itself. */
const CODE = '\\p{Lu}{2,5}\\s+';
const NAMED_STANDARD = new RegExp(`\\b${NAMED}${NUMBER}`, 'giu');
const BRACKETS = /\(([^()]*)\)/gu;
const LISTED = new RegExp(`^(?:${NAMED}|${CODE})?${NUMBER}$|^KLOEs?$`, 'iu');
const LISTED_FIRST = new RegExp(`^(?:(?:${NAMED}|${CODE})${NUMBER}|KLOEs?)$`, 'iu');

/** The standards that a heading names, as printed: "NMS 3.8", "4.6", "5.1" out of "(NMS 3.8, 4.6 and 5.1)". */
export function standardsIn(heading: string): readonly string[] {
  const listed = [...heading.matchAll(BRACKETS)].flatMap(([, text = '']) => listedIn(text) ?? []);
  const named =
    heading.replace(BRACKETS, (all, text: string) => (listedIn(text) ? '' : all)).match(NAMED_STANDARD) ?? [];
  return [...new Set([...listed, ...named])];
}

/** A title without the brackets that hold nothing but standards. */
export function withoutStandards(title: string): string {
  return title
    .replace(BRACKETS, (all, text: string) => (listedIn(text) ? '' : all))
    .replace(/\s{2,}/gu, ' ')
    .trim();
}

/** The standards of a list of nothing else; null for any other text. */
function listedIn(text: string): readonly string[] | null {
  const pieces = text
    .split(/\s*(?:[,;&]|\band\b)\s*/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const [first = ''] = pieces;
  return LISTED_FIRST.test(first) && pieces.every((piece) => LISTED.test(piece)) ? pieces : null;
}
