import { type PieceContext, readPiece } from './read-piece.ts';
import type { NotPlain, PlainAnswer, Said } from './said.ts';
import type { Addressed } from './said-address.ts';
import { piecesOf } from './said-pieces.ts';

/** A form takes no more, and neither does a message of plain answers. */
const LONGEST = 2_000;

/** Against what words are read. */
export interface SaidContext extends Omit<PieceContext, 'mentioned'>, Addressed {}

/**
 * Reads what somebody wrote about their open actions. Only what is plain is understood: the status stands at the head of
 * its piece, beside a ref or where one action alone can be meant. A word inside a sentence is never a status. Never
 * throws, whatever was written.
 */
export function readSaid(text: string, context: SaidContext): Said {
  if (text.length > LONGEST) return { ...NOTHING, notPlain: [{ said: text, why: 'too-long', about: [] }] };
  const pieces = piecesOf(text, context);
  // "The rest" is known once everything else is.
  const first = pieces.map((piece) => readPiece(piece, { ...context, mentioned: new Set() }));
  const mentioned = new Set(
    first.flatMap(({ answers, notPlain, isOfAll }) => (isOfAll ? [] : keysIn(answers, notPlain))),
  );
  const read = pieces.map((piece) => readPiece(piece, { ...context, mentioned }));
  const answers = read.flatMap((piece) => piece.answers);
  const notPlain = read.flatMap((piece) => piece.notPlain);
  const late = read.flatMap((piece) => piece.late);
  return withoutContradictions({ answers, notPlain, late });
}

const NOTHING: Said = { answers: [], late: [], notPlain: [] };

function keysIn(answers: readonly PlainAnswer[], notPlain: readonly NotPlain[]): readonly string[] {
  return [...answers.map(({ action }) => action), ...notPlain.flatMap(({ about }) => about)];
}

/** Two words about one action are none; and a piece that names nothing may take back what stands before it. */
function withoutContradictions({ answers, late, notPlain }: Said): Said {
  const twice = [...new Set(answers.map(({ action }) => action))].filter(
    (key) => answers.filter(({ action }) => action === key).length > 1,
  );
  const unclear: readonly NotPlain[] = [...notPlain, ...twice.map((key) => contradiction(key))];
  const isSpoilt = unclear.some(({ about, why }) => about.length === 0 && why !== 'ref-unknown');
  const doubtful = new Set(unclear.flatMap(({ about }) => about));
  return {
    answers: isSpoilt ? [] : answers.filter(({ action }) => !doubtful.has(action)),
    late: isSpoilt ? [] : late,
    notPlain: unclear,
  };
}

function contradiction(action: string): NotPlain {
  return { said: '', why: 'twice', about: [action] };
}
