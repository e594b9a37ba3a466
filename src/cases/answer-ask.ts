import type { AskView } from '../core/asking/ask-view.ts';
import type { Answer } from '../core/plan/answer.ts';
import type { Person } from '../core/plan/person.ts';

/** One answer to one action of a card. */
export interface AnswerRequest {
  readonly by: Person;
  readonly ask: string;
  readonly action: string;
  readonly revision: number;
  readonly answer: Answer;
}

/** The card as it stands after an answer. */
export interface AnsweredAsk {
  readonly view: AskView;
  /** Set when this action had been answered on this card before: nothing new was written. */
  readonly notice: 'already-answered' | null;
}
