import type { AnsweredAsk, AnswerRequest } from '../src/cases/answering/answer-ask.ts';
import type { RestAnswered, RestOnTrackRequest } from '../src/cases/answering/rest-on-track.ts';
import type { DecideInChatRequest } from '../src/cases/deciding/decide-in-chat.ts';
import type { AskView } from '../src/core/asking/ask-view.ts';
import type { DecisionView } from '../src/core/asking/telling/decision-view.ts';
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
  /**
   * Records that everything on the card which is open and not past its date is on track; see `restOf`.
   *
   * @throws Refusal as `answerAsk`, when none of it could be taken
   */
  restOnTrack(request: RestOnTrackRequest): Promise<RestAnswered>;
  /** The card as it stands. */
  viewAsk(request: { readonly by: Person; readonly ask: string }): Promise<AskView>;
  /** Everything open that is the person's, as a card of their own asking; it may be empty. */
  myActions(by: Person): Promise<AskView>;
  /** The action that the newest card to the person still asks about, where it is only one. */
  askedAbout(by: Person): Promise<string | null>;
  /**
   * Decides what somebody was told of, and shows how it stands then.
   *
   * @throws Refusal action-unknown, own-action, next-level-decides, not-permitted, plan-not-asking, busy, unreachable
   */
  decide(request: DecideInChatRequest): Promise<DecisionView>;
  /** What somebody was told of as it stands. @throws Refusal action-unknown */
  viewDecision(request: Pick<DecideInChatRequest, 'by' | 'matter'>): Promise<DecisionView>;
  /** What is overdue in every plan that the person may read, by area. */
  viewOverdue(by: Person): Promise<readonly OverdueList[]>;
}
