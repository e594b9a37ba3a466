/** How a text names another action: "Recommendation 1b)", "Revised Action 5", "Audit Finding 14". */
export interface NamedAction {
  /** "5" or "1b", in lower case. */
  readonly number: string;
  /** It is named as the revised one: only what was revised has such a name. */
  readonly isRevised: boolean;
}

const NAME =
  '(revised\\s+)?(?:(?:audit|management|agreed)\\s+)?(?:recommendations?|actions?|findings?|points?|items?|targets?|refs?|recs?)\\.?\\s*(?:no\\.?\\s*)?([a-z]{0,3}\\d+(?:\\.\\d+)*)\\s?\\(?([a-h])?\\b\\)?';

/** The source of the pattern that finds a name: its groups are "revised", the number and a part's letter. */
export const ACTION_NAME = NAME;

const NAMED_HEAD = new RegExp(`(?:^|\\n)${NAME}\\s*[:.\\n]`, 'giu');

/** The names that a text gives itself at the head of its lines: "Revised Action 5: Make sure that …". */
export function namesIn(text: string): readonly NamedAction[] {
  return [...text.matchAll(NAMED_HEAD)].map(toName);
}

/** What the groups of a match say. */
export function toName(match: RegExpMatchArray): NamedAction {
  const [, revised, number = '', letter = ''] = match;
  return { number: `${number}${letter}`.toLowerCase(), isRevised: revised !== undefined };
}
