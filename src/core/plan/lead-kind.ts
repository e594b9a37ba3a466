import { isBody, isInitials, isPerson, isPost, withoutTitle } from './post-words.ts';

/** What a printed lead is, with the name and the post that it holds. */
export type LeadParts =
  | { readonly kind: 'person'; readonly name: string; readonly post: null }
  | { readonly kind: 'person-with-post'; readonly name: string; readonly post: string }
  /** One post, several of a post, or a body of people. */
  | { readonly kind: 'post' | 'group'; readonly name: null; readonly post: string }
  | { readonly kind: 'initials' | 'unclear'; readonly name: null; readonly post: null };

const SEVERAL =
  /^all\b|\b(?:managers|officers|directors|heads|leads|leaders|workers|nurses|matrons|teachers|head ?teachers|co-?ordinators|practitioners|advis[eo]rs|members|auditors|analysts|consultants|supervisors|governors|trustees|assistants|champions|clinicians|carers|partners|iros|ads|gps|tas|mgrs)\b/iu;
/** "IROs", and not "HoS". */
const SEVERAL_BY_LETTERS = /^\p{Lu}{2,5}s$/u;
const NAME_FIRST = /^([^,(–—:;]+?)(?:\.(?=\s)|\s*[,–—:;]|\s-)\s*(.+)$/su;
/** "Ann Lee (until May), Head of Care". */
const REMARK_BEHIND_NAME = /\s*\([^()]*\)(?=,)/u;
const REMARK = /^(.+?)\s*\(([^)]*)\)\s*$/su;
const POST_FIRST = /^(.+?)(?:\s*[,–—:]|\s-)\s*([^,–—:]+)$/su;

/** What a printed lead is: "Ann Lee, Head of Care" is a person with a post, "Team Managers" a group. */
export function leadKind(lead: string): LeadParts {
  const text = lead.replace(/\s+/gu, ' ').trim();
  if (isPerson(text)) return { kind: 'person', name: text, post: null };
  const { name, post } = nameAndPost(text);
  if (name !== null) {
    return post === null ? { kind: 'person', name, post } : { kind: 'person-with-post', name, post };
  }
  if (isInitials(text)) return { kind: 'initials', name: null, post: null };
  const bare = text.replace(/\s*\(.*$/su, '');
  if (isBody(bare) || SEVERAL_BY_LETTERS.test(bare) || (SEVERAL.test(bare) && isPost(bare)))
    return { kind: 'group', name: null, post: text };
  return isPost(bare) ? { kind: 'post', name: null, post: text } : { kind: 'unclear', name: null, post: null };
}

/** A personal name by which two leads can be told to be one person: without title, case and spaces. */
export function nameKey(name: string): string {
  return withoutTitle(name)
    .toLocaleLowerCase('en-GB')
    .replace(/[\s.]+/gu, '')
    .replace(/’/gu, "'");
}

/** Initials by which a person may be called: "al" for Ann Lee. */
export function initialsOf(name: string): string {
  const words = withoutTitle(name).split(/[\s-]+/u);
  return words
    .map((word) => word.charAt(0))
    .join('')
    .toLocaleLowerCase('en-GB');
}

function nameAndPost(text: string): { readonly name: string | null; readonly post: string | null } {
  const [, first = '', rest = ''] = NAME_FIRST.exec(text.replace(REMARK_BEHIND_NAME, '')) ?? [];
  if (isPerson(first)) return { name: first, post: rest };
  const [, before = '', remark = ''] = REMARK.exec(text) ?? [];
  if (isPerson(before)) return { name: before, post: isPost(remark) ? remark : null };
  if (isPerson(remark) && isPost(before)) return { name: remark, post: before };
  const [, title = '', holder = ''] = POST_FIRST.exec(text) ?? [];
  return isPerson(holder) && isPost(title) ? { name: holder, post: title } : { name: null, post: null };
}
