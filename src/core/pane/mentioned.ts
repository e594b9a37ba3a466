import { type ActionInPlan, actionsInPlans, findAction } from '../plan/find-action.ts';
import type { Person } from '../plan/person.ts';
import type { Plan } from '../plan/plan.ts';
import { shortened } from '../plan/shortened.ts';
import { type AreaHeadings, areaHeadings, areaLabels, areasNamed } from './area-labels.ts';
import { type Clues, cluesIn, narrowed } from './clues.ts';
import { type MailWords, mailWords, type Stretch } from './mail-words.ts';
import { isNamedIn, peopleIn } from './people-named.ts';
import { quotedActions } from './quoted-actions.ts';
import { actionsWithRef, type RefIndex, refIndex } from './ref-index.ts';
import { type NamedRef, refsInText } from './refs-in-text.ts';

/** What of a mail is looked at. */
export interface MailRead {
  readonly subject: string;
  readonly text: string;
  /** Keys of actions that its links lead to; whether there are such actions is not looked at yet. */
  readonly linked: readonly string[];
}

/** Why an action was found: the mail links to it, names its ref or quotes it; `words` as they stand there. */
export type WhyFound =
  | { readonly by: 'link' }
  | { readonly by: 'ref'; readonly words: string }
  | { readonly by: 'quote'; readonly words: string };

/** What a mail names. */
export interface Mentioned {
  /** In the order in which the mail speaks of them, those that it links to first. */
  readonly actions: readonly { readonly place: ActionInPlan; readonly why: readonly WhyFound[] }[];
  /** What could mean several actions. */
  readonly unclear: readonly { readonly words: string; readonly places: readonly ActionInPlan[] }[];
  /** Leads and managers whom it names in full. */
  readonly named: readonly Person[];
}

/** So much of a quote tells which one it is. */
const QUOTE_SHOWN = 120;
/** A long thread may name the same action in many ways: these are enough to tell why it was found. */
const MOST_REASONS = 4;

/**
 * What a mail names, of the plans as its reader may see them. A ref that several actions have means the one whose plan or
 * area the mail names too, or that it links to or quotes; where that tells nothing, it stays unclear: nothing is guessed.
 */
export function mentionedIn(read: MailRead, plans: readonly Plan[]): Mentioned {
  const places = actionsInPlans(plans);
  const mail = mailWords(`${read.subject}\n${read.text}`);
  const refs = refsInText(mail.text, areaLabels(plans.flatMap(({ areas }) => areas)));
  const known = { index: refIndex(places), headings: areaHeadings(plans) };
  const clues = cluesIn(mail, refs, { plans, headings: known.headings });
  const sure = read.linked.flatMap((key) => findAction(plans, key) ?? []);
  const spoken: Spoken[] = [
    ...sure.map((place) => ({ at: -1, why: { by: 'link' } as const, places: [place] })),
    ...quotesIn(mail, places),
    ...refs.map((named) => refSpoken(named, known)),
  ].filter((one) => one.places.length > 0);
  return { ...sorted(spoken, { mail, clues }), named: peopleIn(places).filter((person) => isNamedIn(mail, person)) };
}

/** One place of a mail that speaks of an action, with all that it could mean. */
interface Spoken {
  readonly at: number;
  readonly why: WhyFound;
  readonly places: readonly ActionInPlan[];
}

function quotesIn(mail: MailWords, places: readonly ActionInPlan[]): readonly Spoken[] {
  return quotedActions(mail, places).map(({ start, end, places: quoted }) => ({
    at: start,
    why: { by: 'quote', words: shortened(inOneLine(mail.text.slice(start, end)), QUOTE_SHOWN) },
    places: quoted,
  }));
}

/** What refs are looked up in. */
interface Known {
  readonly index: RefIndex;
  readonly headings: AreaHeadings;
}

/** "Recommendation 3" is a ref, or an area of which one action is all there is. */
function refSpoken({ label, ref, words, start }: NamedRef, { index, headings }: Known): Spoken {
  const areas = ref.includes('.') ? [] : areasNamed(headings, label, ref);
  const alone = areas.flatMap(({ plan, area }) => {
    const [action, another] = area.actions;
    return action && !another ? [{ plan, area, action }] : [];
  });
  const places = areas.length > 0 ? alone : actionsWithRef(index, withoutInitials(ref, headings));
  return { at: start, why: { by: 'ref', words: inOneLine(words) }, places };
}

/** The second of "PA 4.2 and PA4.3": letters before a ref may be what its area is called. */
function withoutInitials(ref: string, headings: AreaHeadings): string {
  const [, letters, number] = /^(\p{L}{2,4})(\d.*)$/u.exec(ref) ?? [];
  if (letters === undefined || number === undefined) return ref;
  return areasNamed(headings, letters.toLowerCase(), number).length > 0 ? number : ref;
}

interface Around {
  readonly mail: MailWords;
  readonly clues: Clues;
}

function sorted(spoken: readonly Spoken[], around: Around): Pick<Mentioned, 'actions' | 'unclear'> {
  const told = spoken.map((one) => ({
    ...one,
    places: narrowed(one.places, around.clues, lineAt(around.mail, one.at)),
  }));
  const certain = new Set(
    told.flatMap(({ why, places }) => (places.length === 1 && why.by !== 'ref' ? keysOf(places) : [])),
  );
  const meant = told.map((one) => ({ ...one, places: among(one.places, certain) }));
  const actions = new Map<string, { readonly place: ActionInPlan; readonly why: WhyFound[] }>();
  const unclear = new Map<string, { readonly words: string; readonly places: readonly ActionInPlan[] }>();
  for (const { why, places } of meant.toSorted((one, other) => one.at - other.at)) {
    const [place, another] = places;
    if (place && !another) {
      const known = actions.get(place.action.key) ?? { place, why: [] };
      if (!known.why.some((one) => isSame(one, why)) && known.why.length < MOST_REASONS) known.why.push(why);
      actions.set(place.action.key, known);
    } else if (!places.every(({ action }) => certain.has(action.key))) {
      const key = keysOf(places).join(' ');
      if (!unclear.has(key)) unclear.set(key, { words: 'words' in why ? why.words : '', places });
    }
  }
  return { actions: [...actions.values()], unclear: [...unclear.values()] };
}

/** What is linked to or quoted elsewhere in the mail is what it speaks of. */
function among(places: readonly ActionInPlan[], certain: ReadonlySet<string>): readonly ActionInPlan[] {
  if (places.length < 2) return places;
  const fitting = places.filter(({ action }) => certain.has(action.key));
  return fitting.length === 0 ? places : fitting;
}

function keysOf(places: readonly ActionInPlan[]): readonly string[] {
  return places.map(({ action }) => action.key);
}

function isSame(one: WhyFound, other: WhyFound): boolean {
  return one.by === other.by && ('words' in one ? one.words : '') === ('words' in other ? other.words : '');
}

function lineAt({ text }: MailWords, at: number): Stretch {
  if (at < 0) return { start: 0, end: 0 };
  const end = text.indexOf('\n', at);
  return { start: text.lastIndexOf('\n', at) + 1, end: end < 0 ? text.length : end };
}

function inOneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}
