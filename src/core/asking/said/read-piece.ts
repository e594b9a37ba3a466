import type { Day } from '../../calendar/day.ts';
import type { NotPlain, NotPlainWhy, PlainAnswer, SaidAction } from './said.ts';
import { type Address, type Addressed, addressAt, namesSomething } from './said-address.ts';
import { allAt } from './said-all.ts';
import { type Head, headAt } from './said-head.ts';
import { readRest } from './said-rest.ts';

/** Against what a piece is read. */
export interface PieceContext extends Addressed {
  readonly today: Day;
  /** The action that words without a ref are about, where only one is asked about. */
  readonly asked: string | null;
  /** The actions that other pieces of the message name. */
  readonly mentioned: ReadonlySet<string>;
}

/** What a piece of a message says. */
export interface PieceRead {
  readonly answers: readonly PlainAnswer[];
  /** Late actions that it says nothing about, though it is about all. */
  readonly late: readonly string[];
  readonly notPlain: readonly NotPlain[];
  /** Whether it names its actions only as "all" or "the rest". */
  readonly isOfAll: boolean;
}

const PLEASE_RECORD = /^(?:please\s+)?(?:mark|record|put|log|set|note)\s+/iu;
const WE_HAVE =
  /^(?:i|we)(?:['’]ve|\s+have)?\s+(?:(?:now|just|already)\s+)?(?=(?:done|completed|finished|delivered|implemented)\s)/iu;
const WITH = /^\s*(?:with|for|about|on|[:,–-])?\s*/iu;
/** A ref stands right behind, and not behind a mark that begins words of one's own. */
const BESIDE = /^(?:\s+|\s*:)/u;
/** "Done on 4.2" may be a day. */
const WITH_DONE = /^\s*(?:with|for|[:,–-])?\s*/iu;

/** Reads one piece of a message. */
export function readPiece(piece: string, context: PieceContext): PieceRead {
  return ofAll(piece, context) ?? ofAddress(piece, context) ?? ofHead(piece, context) ?? ofTheOne(piece, context);
}

/** "All on track", "the rest are on track": said of what is not late. Nothing else is said of many at once. */
function ofAll(piece: string, context: PieceContext): PieceRead | null {
  const all = allAt(piece);
  if (all === null) return null;
  const { of, head } = all;
  const meant = context.actions.filter(({ action }) => of !== 'rest' || !context.mentioned.has(action));
  const unclear = (why: NotPlainWhy) => ({ ...notPlain(piece, why, []), isOfAll: true });
  if (head === null) return unclear('words');
  if (meant.length === 0 || (of === 'both' && meant.length !== 2)) return unclear('no-action');
  if (head.kind === 'on-track') {
    const late = meant.filter(({ daysOverdue }) => daysOverdue > 0);
    const inTime = meant.filter((action) => !late.includes(action));
    const read = answersOf(piece, inTime, head, context);
    return { ...read, late: read.notPlain.length > 0 ? [] : late.map(({ action }) => action), isOfAll: true };
  }
  if (of !== 'both' && meant.length > 1) return unclear('no-action');
  return { ...answersOf(piece, meant, head, context), isOfAll: true };
}

/** "4.2 done", "mark 4.2 as done". */
function ofAddress(piece: string, context: PieceContext): PieceRead | null {
  const address = addressAt(piece, context) ?? addressAt(piece.replace(PLEASE_RECORD, ''), context);
  return address && readAddressed(piece, address, headAt(address.rest), context);
}

/** "Done: 4.2", "help with 5.1: no budget", "not mine: 2.4 is Sam's". */
function ofHead(piece: string, context: PieceContext): PieceRead | null {
  const head = headAt(piece.replace(WE_HAVE, ''));
  if (head === null || head.kind === 'by-day') return null;
  const words = head.rest.replace(head.kind === 'done' ? WITH_DONE : WITH, '');
  const address = addressAt(words, context);
  if (address === null) return null;
  const isWhose = head.kind === 'not-mine' && /^\s+(?:is|belongs|should|goes|was)\b/iu.test(address.rest);
  if (isWhose && headAt(address.rest) === null) {
    return readAddressed(piece, address, { kind: 'not-mine', rest: `: ${words}` }, context);
  }
  return readAddressed(piece, address, { ...head, rest: address.rest }, context);
}

/** Words without a ref, where one action alone is asked about. */
function ofTheOne(piece: string, context: PieceContext): PieceRead {
  const head = headAt(piece);
  const [only, ...others] = context.actions;
  const asked = context.actions.find(({ action }) => action === context.asked);
  const one = asked ?? (others.length === 0 ? only : undefined);
  if (
    namesSomething(piece) ||
    (head && head.kind !== 'done' && BESIDE.test(head.rest) && namesSomething(head.rest.replace(WITH, '')))
  ) {
    return notPlain(piece, 'ref-unknown', []);
  }
  if (one === undefined) return notPlain(piece, head ? 'no-action' : 'words', []);
  return head ? answersOf(piece, [one], head, context) : notPlain(piece, 'words', [one]);
}

function readAddressed(piece: string, { named }: Address, head: Head | null, context: PieceContext): PieceRead {
  const repeated = named.filter((actions) => actions.length > 1).flat();
  if (repeated.length > 0) return notPlain(piece, 'which', repeated);
  const actions = named.flat();
  return head ? answersOf(piece, actions, head, context) : notPlain(piece, 'words', actions);
}

function answersOf(piece: string, actions: readonly SaidAction[], head: Head, context: PieceContext): PieceRead {
  const answers: PlainAnswer[] = [];
  for (const action of new Set(actions)) {
    const read = readRest(head, action, context.today);
    if ('why' in read) return notPlain(piece, read.why, actions);
    const { words, choice } = read.understood;
    // "4.2 done, 4.3 too": what is meant of the other one is not said.
    if (words !== null && choice !== 'not-mine' && addressAt(words, context)) return notPlain(piece, 'words', actions);
    answers.push({ action: action.action, understood: read.understood });
  }
  return { answers, late: [], notPlain: [], isOfAll: false };
}

function notPlain(said: string, why: NotPlainWhy, actions: readonly SaidAction[]): PieceRead {
  return {
    answers: [],
    late: [],
    notPlain: [{ said, why, about: actions.map(({ action }) => action) }],
    isOfAll: false,
  };
}
