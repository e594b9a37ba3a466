/** Unreviewed: translated without a Welsh speaker's check. */

/** A noun behind a number: it stays singular, and some numbers change how it begins. */
export interface Noun {
  readonly word: string;
  /** Behind 2: "ddiwrnod". */
  readonly soft?: string;
  /** Behind 6, and behind 3 where the noun is masculine: "chynllun". */
  readonly aspirate?: string;
  readonly isFeminine?: boolean;
}

export const ACTION: Noun = { word: 'cam gweithredu', soft: 'gam gweithredu', aspirate: 'cham gweithredu' };
export const DAY: Noun = { word: 'diwrnod', soft: 'ddiwrnod' };
export const PERSON: Noun = { word: 'person', soft: 'berson', aspirate: 'pherson' };
export const PLAN: Noun = { word: 'cynllun', soft: 'gynllun', aspirate: 'chynllun' };

/** "1 diwrnod", "2 ddiwrnod", "5 diwrnod". */
export function counted(count: number, { word, soft, aspirate, isFeminine }: Noun): string {
  if (count === 2) return `2 ${soft ?? word}`;
  if (count === 6 || (count === 3 && !isFeminine)) return `${count} ${aspirate ?? word}`;
  return `${count.toLocaleString('en-GB')} ${word}`;
}
