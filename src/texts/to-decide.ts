import type { AwaitingKind } from '../core/asking/telling/awaiting-kinds.ts';
import type { CameUp } from '../core/plan/came-up-why.ts';
import { dayInWords, dayNear } from './days.ts';
import { actionName } from './tab.ts';

/** Fixed sentences of the screen on which somebody decides what waits for them. */
export const TO_DECIDE_TEXTS = {
  loadingForm: 'Loading the action…',
  nothing: 'Nothing waits for you',
  nothingMore:
    'What leads ask for, and what they say is done, comes here when it is yours to decide. You are told in Teams, too.',
  neverTitle: 'Nothing is yours to decide',
  never: 'In none of these plans do you manage an area, decide above the managers, coordinate or audit.',
  unansweredUnknown: 'Who does not answer any more cannot be told at the moment. All else is here.',
  lead: 'Lead',
  lastUpdate: 'Last update',
  revisedBefore: 'Dates asked for before',
  neverRevised: 'No other date was asked for before.',
  noReason: 'No reason is given.',
  decidedMeanwhile: 'Decided meanwhile',
  waitsNoMore: 'This waits for you no more.',
  changes: 'Changes to what waits for you',
  vacant: 'Posts that nobody has',
  vacantWhat: 'What is theirs to decide goes a level up, or waits for a body, until somebody is named.',
  noManager: 'No manager',
  noNextLevel: 'Nobody decides above the managers.',
  nameSomebody: 'Name somebody',
} as const;

/** What each group of things to decide is called, in the order in which they stand. */
export const GROUP_NAMES: Readonly<Record<AwaitingKind, string>> = {
  revision: 'Revised dates asked for',
  reopened: 'Found not done, without a date',
  help: 'Help asked for',
  'not-mine': 'Said to be somebody else’s',
  unanswered: 'Nobody answers any more',
  check: 'Said to be done, to be checked',
};

/** Why it came to whoever reads. */
export const CAME_UP_WORDS: Readonly<Record<CameUp, string>> = {
  vacant: 'It came to you because nobody has the post that decides.',
  'own-action': 'It came to you because whoever decides leads it, or said that it is done.',
  'revised-often': 'It came to you because two later dates were agreed before.',
  undecided: 'It came to you, too, because nobody decided for ten working days.',
  'nobody-else': 'Nobody in post may decide: record what a board, panel or committee decides.',
};

/** "Revised dates asked for (3)". */
export function groupHead(kind: AwaitingKind, count: number): string {
  return `${GROUP_NAMES[kind]} (${count})`;
}

/** Who asked, said or did not say what. Days are ISO dates. */
export interface Asked {
  readonly kind: AwaitingKind;
  readonly by: string | null;
  readonly day: string | null;
  readonly doneOn: string | null;
}

/** "Sam Okafor asks for 30 September 2026." Of who does not answer `silentInWords` tells. */
export function askedInWords({ kind, by, day, doneOn }: Asked): string {
  switch (kind) {
    case 'revision': {
      const later = day === null ? 'a later day' : dayInWords(day);
      return by === null ? `The plan document asks for ${later}.` : `${by} asks for ${later}.`;
    }
    case 'reopened':
      return `${by} looked, and it is not done. It is open again, and no date is agreed.`;
    case 'help':
      return `${by} asks for help.`;
    case 'not-mine':
      return `${by} says that somebody else has it.`;
    case 'check': {
      const on = doneOn === null ? '; the day was not said' : `, on ${dayInWords(doneOn)}`;
      return by === null ? `It is said to be done${on}.` : `${by} says that it is done${on}.`;
    }
    case 'unanswered':
      return 'Nobody is asked about it any more, until somebody decides.';
  }
}

/** "Sam Okafor has not answered 4 requests since 3 June." Days are ISO dates. */
export function silentInWords(
  { name, asks, since }: { readonly name: string; readonly asks: number; readonly since: string },
  today: string,
): string {
  return `${name} has not answered ${asks} requests since ${dayNear(since, today)}.`;
}

/** "Waiting for 13 working days, since 2 June." Both days are ISO dates; null where only the document knows. */
export function waitsInWords({ since, waited }: Waits, today: string): string {
  if (since === null || waited === null) return 'Waiting since the plan was brought in.';
  if (since === today) return 'Waiting since today.';
  return `Waiting for ${waited === 1 ? '1 working day' : `${waited} working days`}, since ${dayNear(since, today)}.`;
}

/** Since when something waits. */
export interface Waits {
  readonly since: string | null;
  readonly waited: number | null;
}

/** "Nell Next and Cora Dean may decide, too." */
export function othersInWords(others: readonly string[]): string {
  const [last, ...before] = others.toReversed();
  if (last === undefined) return 'Nobody else may decide at the moment.';
  const names = before.length === 0 ? last : `${before.toReversed().join(', ')} and ${last}`;
  return `${names} may decide, too.`;
}

/** A later day that was asked for before, as far as this screen tells of it. */
export interface EarlierDay {
  readonly by: string;
  readonly agreed: { readonly by: string } | null;
  readonly refused: { readonly by: string } | null;
}

/** "31 July: agreed by Mary Manager". */
export function earlierDayInWords({ by, agreed, refused }: EarlierDay, today: string): string {
  const day = dayNear(by, today);
  if (agreed !== null) return `${day}: agreed by ${agreed.by}`;
  return refused === null ? `${day}: never decided` : `${day}: refused by ${refused.by}`;
}

/** "Agree to the revised date: action 1.3", so that each button says about what. */
export function commandHeard(command: string, { ref, text }: { ref: string | null; text: string }): string {
  return `${command}: ${ref === null ? text : actionName(ref)}`;
}

/** "Action 1.3: Revised dates asked for. New." for a screen reader. */
export function newItemHeard(kind: AwaitingKind, ref: string | null): string {
  return `${GROUP_NAMES[kind]}: ${actionName(ref)}.`;
}

/** "Action 1.3: Recorded: the revised date is agreed." for a screen reader. */
export function settledHeard(ref: string | null, recorded: string | null): string {
  return `${actionName(ref)}: ${recorded ?? TO_DECIDE_TEXTS.waitsNoMore}`;
}

/** "What you had typed about action 1.3", above that. */
export function typedBefore(ref: string | null): string {
  return ref === null ? 'What you had typed about an action' : `What you had typed about action ${ref}`;
}

/** "Priority Area 1, Priority Area 4: no manager." */
export function noManagerIn(areas: readonly string[]): string {
  return `${TO_DECIDE_TEXTS.noManager}: ${areas.join(', ')}.`;
}
