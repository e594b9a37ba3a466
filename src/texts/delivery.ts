import { dayOfWeek } from './asking.ts';
import { COMING_TEXTS } from './coming.ts';
import { dayNear, dayOf } from './days.ts';

/** What a test card says at its top. */
export const TEST_CARD_TEXTS = {
  isTest: 'This is a test. Nothing that you answer here is recorded.',
} as const;

/** Fixed sentences of the screen on which a coordinator sees and steers what is sent. */
export const DELIVERY_TEXTS = {
  ...COMING_TEXTS.delivery,
  back: 'Overdue actions',
  saving: 'One moment…',
  next: 'Next',
  nothingNext: 'Nobody is asked in the next 30 days.',
  what: 'Cards go out by themselves between 08:00 and 18:00. Look at one before they do.',
  needsYes: 'That is more than go without a yes: on the day they wait for yours.',
  showCard: 'Show a card',
  hideCard: 'Hide the card',
  cardLabel: 'The card as it will look',
  cardLoading: 'Drawing the card…',
  cardWhat:
    'The card with most on it. Its buttons do nothing here. The box that says who asks is only on somebody’s first card.',
  noCard: 'There is no card to show.',
  cardBroken: 'The card cannot be drawn here. It is drawn in Teams all the same: send yourself a test.',
  test: 'Send me a test',
  testSent: 'A test is on its way to your own chat. Answering it records nothing.',
  stop: 'Stop all cards',
  stopWhat: 'Stops every card of every plan that has not gone out yet. What waits stays waiting.',
  goOn: 'Go on',
  overCap: 'More people than usual',
  sendAll: 'Send all the same',
  cap: 'Most people to ask without a yes',
  setCap: 'Change the number',
  save: 'Save',
  cancel: 'Cancel',
  running: 'Sent last',
  nothingSent: 'No card was sent in the last three weeks.',
  notReached: 'Could not be asked',
  notReachedNone: 'Nobody, as far as is known.',
  notTold: 'Could not be told',
  notToldWhat: 'Decisions that wait, and what was decided, are told like cards: in Teams, else by e-mail.',
  digests: 'Digests',
  digestsNotSent: 'Could not be sent',
  digestsWhat: 'They go by e-mail, a few each minute. One that comes back later is listed here within minutes.',
  tryAgain: 'Try again',
  before: 'Known before anything is sent',
  aside: 'Messages set aside',
  asideWhat: 'These were tried too often, or cannot be read. They wait here until somebody sends them again.',
  sendAgain: 'Send it again',
  nobodyNamed: 'no lead named',
} as const;

/** "Monday 6 July: 214 cards to 214 people; 3 cannot be reached". */
export function nextSendInWords(
  next: { readonly on: string; readonly cards: number; readonly unreachable: number },
  today: string,
): string {
  const day = next.on === today ? `Today, ${dayOfWeek(next.on, today)}` : dayOfWeek(next.on, today);
  const lost = next.unreachable === 0 ? '' : `; ${next.unreachable} cannot be reached`;
  return `${day}: ${counted(next.cards, 'card')} to ${next.cards === 1 ? '1 person' : `${next.cards} people`}${lost}`;
}

/** "Asha Menon stopped all cards on 6 July. What waits stays waiting." */
export function stoppedBy(stopped: { readonly by: string; readonly at: string }, today: string): string {
  return `${stopped.by} stopped all cards ${when(stopped.at, today)}. What waits stays waiting.`;
}

/** "Monday 6 July would ask 640 people, and 500 go without a yes." */
export function overCapInWords(
  {
    day,
    asks,
    cap,
    allowed,
  }: { readonly day: string; readonly asks: number; readonly cap: number; readonly allowed: string | null },
  today: string,
): string {
  const words = `${dayOfWeek(day, today)} would ask ${asks} people, and ${cap} go without a yes.`;
  return allowed === null ? words : `${words} ${allowed} said yes: they go out within a minute.`;
}

/** "At most 500 people are asked on a day without a yes." */
export function capInWords(cap: number): string {
  return `At most ${cap === 1 ? '1 person is' : `${cap} people are`} asked on a day without a yes.`;
}

/** "Monday 6 July: 180 sent, 18 on their way, 2 could not be sent." */
export function digestsInWords(
  digests: { readonly day: string; readonly sent: number; readonly onTheirWay: number; readonly refused: number },
  today: string,
): string {
  const { day, sent, onTheirWay, refused } = digests;
  const way = onTheirWay === 0 ? '' : `, ${onTheirWay} on their way`;
  const lost = refused === 0 ? '' : `, ${refused} could not be sent`;
  return `${dayOfWeek(day, today)}: ${sent} sent${way}${lost}.`;
}

/** What can have become of an ask, as the screen counts them, in this order. */
export const STATE_COUNTS = [
  ['delivered', 'delivered in Teams'],
  ['mailed', 'sent by e-mail'],
  ['sending', 'being sent'],
  ['waiting', 'waiting'],
  ['unknown', 'not known yet'],
  ['refused', 'could not be asked'],
] as const;

/** Why somebody could not be asked, and what to do about it. */
export const WHY_NOT_REACHED = {
  blocked: { why: 'has blocked the app in Teams', todo: 'Ask them to unblock it, then try again.' },
  'not-installed': {
    why: 'has not got the app in Teams',
    todo: 'Ask your administrator to install it for them, then try again.',
  },
  'unknown-person': {
    why: 'is not known to Teams',
    todo: 'Check whom the lead stands for among the people of the plan.',
  },
  guest: {
    why: 'is a guest, whom the app cannot write to',
    todo: 'Name somebody of your own organisation, or speak to them yourself.',
  },
  'too-big': { why: 'has more actions than a card holds', todo: 'Tell your administrator.' },
  'not-allowed': {
    why: 'may not be written to by the app',
    todo: 'Ask your administrator about the policy for this person.',
  },
  'bot-disabled': {
    why: 'has the app switched off by an administrator',
    todo: 'Ask your administrator to switch it on.',
  },
  'no-mail': {
    why: 'has no e-mail address',
    todo: 'Ask your administrator to give them one, or speak to them yourself.',
  },
  'mail-refused': {
    why: 'has a mailbox that refused the e-mail',
    todo: 'Ask them to look at their mailbox, then try again.',
  },
  'no-such-address': {
    why: 'has an e-mail address that does not exist',
    todo: 'Ask your administrator to put the address right in the directory, then try again.',
  },
  'mailbox-full': {
    why: 'has a mailbox that is full',
    todo: 'Ask them to make room in it, then try again.',
  },
  'mail-unreachable': {
    why: 'has a mailbox that could not be reached',
    todo: 'Try again; if it stays so, tell your administrator.',
  },
  'mail-turned-away': {
    why: 'has a mailbox whose rules turned the e-mail away',
    todo: 'Ask your administrator to let mail of this sender through, then try again.',
  },
  'mail-came-back': {
    why: 'did not get the e-mail: it came back',
    todo: 'Ask your administrator: the report lies in the inbox of the sender. Then try again.',
  },
  'given-up': {
    why: 'was tried too often without success',
    todo: 'Try again; if it stays so, tell your administrator.',
  },
  unknown: { why: 'may have the card or not', todo: 'Ask them.' },
  'no-person': { why: 'stands for nobody yet', todo: 'Say whom this lead stands for among the people of the plan.' },
  disabled: {
    why: 'has an account that is switched off',
    todo: 'Name who has taken over among the people of the plan.',
  },
  gone: { why: 'has left: the account is gone', todo: 'Name who has taken over among the people of the plan.' },
} as const;

/** What somebody was not told, after "Was not told". */
const NOTICE_WORDS = {
  decision: 'that a decision waits for them',
  decisions: 'which decisions wait for them',
  overseen: 'that decisions wait too long in the plan',
  warning: 'that their manager hears next of what they have not answered',
  silences: 'who has not answered, and what is to be decided of it',
  decided: 'what was decided about one of their actions',
} as const;

/** "Was not told that a decision waits for them." */
export function notToldInWords(kind: keyof typeof NOTICE_WORDS): string {
  return `Was not told ${NOTICE_WORDS[kind]}.`;
}

const ASIDE_WORDS: Readonly<Record<string, string>> = {
  ask: 'An update request',
  digest: 'A digest',
  receipts: 'What became of an answer',
  notice: 'A notice',
};

/** "An update request", of a message that was set aside. @param kind null where it cannot be read */
export function asideInWords(kind: string | null): string {
  return kind === null ? 'A message that cannot be read' : (ASIDE_WORDS[kind] ?? 'A message');
}

/** What Teams had said before e-mail was tried. */
export function chatSaid(why: keyof typeof WHY_NOT_REACHED): string {
  return `In Teams: ${WHY_NOT_REACHED[why].why}.`;
}

/** What the report says of an e-mail that came back; null where it names neither address nor code. */
export function cameBackInWords({
  address,
  status,
}: {
  readonly address: string | null;
  readonly status: string | null;
}): string | null {
  if (address === null) return status === null ? null : `The e-mail came back with code ${status}.`;
  return status === null
    ? `The e-mail came back from ${address}.`
    : `The e-mail came back from ${address} with code ${status}.`;
}

/** What is wrong with a number of people. */
export function wholeNumber(): string {
  return 'Give a whole number from 1 to 99999.';
}

/** "since 6 July". @param at ISO 8601 instant */
export function since(at: string, today: string): string {
  return `since ${dayNear(dayOf(at), today)}`;
}

/** Heard on the button beside a person: "Try again: Ann Lee". */
export function tryAgainOf(name: string): string {
  return `${DELIVERY_TEXTS.tryAgain}: ${name}`;
}

function when(at: string, today: string): string {
  const day = dayOf(at);
  return day === today ? 'today' : `on ${dayNear(day, today)}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
