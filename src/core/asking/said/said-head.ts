/** What the first words about an action say of it. */
export type HeadKind = 'done' | 'not-done' | 'on-track' | 'by-day' | 'new-day' | 'help' | 'not-mine';

/** The words that say how an action stands, and what comes behind them. */
export interface Head {
  readonly kind: HeadKind;
  readonly rest: string;
}

const FINISHED = '(?:done|completed?|finished|implemented|achieved|delivered|sorted)';
const IS = "(?:(?:(?:it|that|this)(?:['’]s)?|is|are|was|were|has been|have been|now|already|both|all|as|[:=→–-])\\s*)*";
const IS_TO_BE =
  "(?:(?:it|that|this)(?:['’]ll)?\\s+)?(?:(?:will|should|is going to|can|could|to)\\s+be\\s+|(?:(?:is|now)\\s+)?(?:expected|due|likely)\\s+(?:to be\\s+)?|expect(?:\\s+(?:it|this|that))?\\s+|needs?\\s+)?";

/** In this order: the longer words first, and every "not" before what it denies. */
const HEADS: readonly (readonly [HeadKind, RegExp])[] = [
  [
    'not-mine',
    head(
      "(?:(?:it|this|that)(?:['’]s| is)\\s+|is\\s+|[:–-]\\s*)?(?:not|isn['’]?t) (?:mine|my action|for me)(?: any ?more)?",
    ),
  ],
  ['help', head(`(?:${IS}(?:i |we )?need(?:s|ed)?\\s+(?:some |your )?help|[:–-]?\\s*help(?: needed| please)?)`)],
  [
    'not-done',
    head(
      `${IS}(?:not (?:yet |quite |fully )?${FINISHED}(?: yet)?|(?:isn|aren|wasn)['’]?t (?:yet |quite )?${FINISHED}(?: yet)?|(?:has|have)(?:n['’]?t| not)(?: yet)? been ${FINISHED}(?: yet)?|not yet|still (?:open|to do|outstanding|not ${FINISHED}))`,
    ),
  ],
  [
    'on-track',
    head(
      `${IS}(?:still\\s+)?(?:on (?:track|target|schedule|course)|in progress|in hand|under ?way|ongoing|going well|progressing well)`,
    ),
  ],
  ['done', head(`${IS}(?:${FINISHED}|[✓✔✅☑]\\uFE0F?)(?: now| already| too| as well)?`)],
  [
    'new-day',
    head(
      `${IS}(?:please\\s+)?(?:delayed|postponed|extended?|moved?|pushed? back|push(?:ed)?|slipped|slips|extension|(?:revised|new) (?:due )?date)(?: please)?(?:\\s*(?:is|of|to|until|till|:))*(?=\\s)`,
    ),
  ],
  ['by-day', head(`[:–-]?\\s*${IS_TO_BE}(?:${FINISHED}\\s+|ready\\s+)?(?:by|until|till)(?=\\s)`)],
];

/** The words at the beginning that say how an action stands; null where the first words are anything else. */
export function headAt(words: string): Head | null {
  const said = words.trimStart();
  for (const [kind, pattern] of HEADS) {
    const match = pattern.exec(said);
    if (match) return { kind, rest: said.slice(match[0].length) };
  }
  return null;
}

function head(source: string): RegExp {
  return new RegExp(`^${source}(?![\\p{L}\\p{N}'’])`, 'iu');
}
