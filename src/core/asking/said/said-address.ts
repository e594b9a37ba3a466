import type { SaidAction } from './said.ts';

/** Which actions words begin with, and what comes behind. */
export interface Address {
  /** One list for each ref that is named: the actions that have it. More than one means that the ref repeats. */
  readonly named: readonly (readonly SaidAction[])[];
  readonly rest: string;
}

/** The actions that a person may be writing about, with those that they picked where refs repeat. */
export interface Addressed {
  readonly actions: readonly SaidAction[];
  readonly picked: ReadonlySet<string>;
}

const CALLED =
  /^(?:(?:(?:actions?|items?|tasks?|recommendations?|recs?|refs?|numbers?)(?!\p{L})\.?|nos?\.)\s*)?#?\s*/iu;
const AND = /^\s*(?:,|&|\+|\/|and\b|,\s*and\b)\s*/iu;
/** Nobody counts up more than these, and every one of them is looked for among all that are open. */
const MOST_NAMED = 40;
const AFTER_AREA = /^[\s,:./–-]+/u;
/** What looks like a ref, whoever has it. */
const LIKE_A_REF =
  /^(?:(?:(?:actions?|items?|tasks?|recommendations?|recs?|refs?|numbers?)(?!\p{L})\.?|nos?\.)\s*#?\s*|#\s*)?(?=\S*\d)[\p{L}]{0,3}\d{1,3}(?:[./-]\d{1,3}){0,3}[\p{L}]?(?![\p{L}\d])/iu;

/** The actions that words begin with, by their printed refs: "4.2", "Action 4.2 and 4.3", "Priority Area 3, 2.1". */
export function addressAt(words: string, addressed: Addressed): Address | null {
  const area = areaAt(words, addressed.actions);
  return refsAt(area?.rest ?? words, { ...addressed, actions: area?.actions ?? addressed.actions });
}

/** Whether words begin with what somebody else's action may be called. */
export function namesSomething(words: string): boolean {
  return LIKE_A_REF.test(words);
}

/** A ref as people write it: without the marks around it, in small letters. */
function bareRef(ref: string): string {
  return ref
    .toLowerCase()
    .replace(/^[\s(]+|[\s).:]+$/gu, '')
    .replace(/\s+/g, ' ');
}

function refsAt(words: string, addressed: Addressed): Address | null {
  const named: (readonly SaidAction[])[] = [];
  let rest = words;
  let next = refAt(rest.replace(CALLED, ''), addressed);
  while (next && named.length < MOST_NAMED) {
    named.push(next.actions);
    rest = next.rest;
    next = refAt(behind(rest), addressed);
  }
  return named.length === 0 ? null : { named, rest };
}

function behind(rest: string): string {
  return AND.test(rest) ? rest.replace(AND, '').replace(CALLED, '') : '';
}

interface NamedRef {
  readonly actions: readonly SaidAction[];
  readonly rest: string;
}

function refAt(words: string, { actions, picked }: Addressed): NamedRef | null {
  const small = words.toLowerCase();
  const fits = (ref: string) =>
    ref !== '' && small.startsWith(ref) && !/^(?:[\p{L}\p{N}]|[./-]\d)/u.test(words.slice(ref.length));
  const refs = actions.map(({ ref }) => bareRef(ref ?? '')).filter(fits);
  const longest = refs.sort((a, b) => b.length - a.length)[0];
  if (longest === undefined) return null;
  const having = actions.filter(({ ref }) => bareRef(ref ?? '') === longest);
  const chosen = having.filter(({ action }) => picked.has(action));
  return { actions: chosen.length === 1 ? chosen : having, rest: words.slice(longest.length).replace(/^\)/, '') };
}

function areaAt(words: string, actions: readonly SaidAction[]): NamedRef | null {
  const small = words.toLowerCase();
  const headings = [...new Set(actions.map(({ areaHeading }) => areaHeading))];
  const named = headings
    .filter((heading) => small.startsWith(heading.toLowerCase()) && AFTER_AREA.test(words.slice(heading.length)))
    .sort((a, b) => b.length - a.length)[0];
  if (named === undefined) return null;
  return {
    actions: actions.filter(({ areaHeading }) => areaHeading === named),
    rest: words.slice(named.length).replace(AFTER_AREA, ''),
  };
}
