import { isPerson, isPost } from './post-words.ts';

const SEVERAL = '(?:managers|officers|leads|leaders|workers|practitioners|nurses|teachers|advis[eo]rs|directors)';
const TITLE = '(?:head|director|chief)\\s+(?:of|for|nurse|executive)';
/** Several people, then a title that only one person has: no title goes on like that. */
const NEXT_TITLE = new RegExp(`\\b(${SEVERAL})\\s+(?=(?:(?:interim|acting|deputy|assistant)\\s+)*${TITLE}\\b)`, 'giu');
/** Several people, then words that are several people again: "Team Managers Family Support Workers". */
const NEXT_SEVERAL = new RegExp(
  `\\b(${SEVERAL})\\s+(?=(?:(?!(?:and|or|of|for|in|to|with|at)\\s)[\\p{L}\\d’'-]+\\s+){1,4}?${SEVERAL}\\b)`,
  'giu',
);
/** "Head of Libraries Team Managers": a title that one person has, then a pair of words that several have. */
const AFTER_TITLE = new RegExp(
  `\\b(head\\s+of\\s+(?:(?!(?:and|or)\\s)[\\p{L}’'-]+\\s+){1,3}?)(?=(?:team|service|area|branch|ward|unit|social|locality)\\s+${SEVERAL}\\b)`,
  'giu',
);
/** A post, then words that do not belong to it, then another post: two leads with nothing between them. */
const TWO_POSTS =
  /\b(?:manager|director|officer|worker)s?\s+(?!of\b|for\b|in\b|and\b|with\b)[^,/;(]*\b(?:managers?|directors?|officers?|workers?)\b/iu;
const ONE_OVER_SEVERAL = new RegExp(`\\bhead\\s+of\\s[^,/;(]*\\b${SEVERAL}$`, 'iu');
/** "QAF monitoring BIU scorecards". */
const TWO_UNITS = /^\p{Lu}{2,5}s?\s[^,/;(]*\p{Ll}\s\p{Lu}{2,5}s?\s+\p{L}/u;

/** Puts a ";" between leads that stand beside each other in one line, where only that can be meant. */
export function withBoundaries(line: string): string {
  return line.replace(NEXT_TITLE, '$1; ').replace(NEXT_SEVERAL, '$1; ').replace(AFTER_TITLE, '$1; ');
}

/** Whether one lead reads like two with nothing between them: two posts, two units or two names. */
export function readsLikeTwo(lead: string): boolean {
  if (TWO_POSTS.test(lead) || ONE_OVER_SEVERAL.test(lead)) return true;
  return (TWO_UNITS.test(lead) && !isPost(lead)) || holdsTwoNames(lead);
}

/** "Sue Hill Sam Dale": two names with nothing between them, or one long one. */
function holdsTwoNames(lead: string): boolean {
  const name = lead.replace(/\s*\(.*$/su, '');
  return isPerson(name) && name.split(' ').length > 3;
}
