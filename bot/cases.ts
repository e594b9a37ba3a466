import type { AnsweredAsk, AnswerRequest } from '../src/cases/answer-ask.ts';
import type { AskView } from '../src/core/asking/ask-view.ts';
import type { OverdueList } from '../src/core/plan/overdue-list.ts';
import type { Person } from '../src/core/plan/person.ts';

/** What the bot lets people do. Who may do it is decided there, from who the bot says is asking. */
export interface BotCases {
  /**
   * Records one answer, or keeps it where the record cannot take it in time.
   *
   * @throws Refusal not-your-action, action-unknown, action-closed, answer-invalid, day-in-the-future, day-in-the-past,
   * plan-not-asking, outcome-unknown, busy, unreachable
   */
  answerAsk(request: AnswerRequest): Promise<AnsweredAsk>;
  /** The card with one answered action open again, what was said in `before`. Writes nothing. */
  correctAnswer(request: { readonly by: Person; readonly ask: string; readonly action: string }): Promise<AskView>;
  /** The card as it stands. */
  viewAsk(request: { readonly by: Person; readonly ask: string }): Promise<AskView>;
  /** Everything open that is the person's, as a card of their own asking; it may be empty. */
  myActions(by: Person): Promise<AskView>;
  /** What is overdue in every plan that the person may read, by area. */
  viewOverdue(by: Person): Promise<readonly OverdueList[]>;
}
