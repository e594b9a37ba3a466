import type { Day } from '../calendar/day.ts';
import type { Reply } from '../plan/answer.ts';
import type { DoneWord } from '../plan/done-words.ts';
import type { LastSaid } from '../plan/last-said.ts';
import type { Person } from '../plan/person.ts';
import type { KeptRefusal } from './answer-refusals.ts';
import type { AskReason, Meeting } from './ask.ts';

/** One ask as its person sees it: what the card shows, whatever draws it. */
export interface AskView {
  /** Key of the ask: `<person id>:<ISO day>`, or `<person id>:<instant>:own` when the person asked for the card themselves. */
  readonly ask: string;
  readonly person: Person;
  /** Said on the first card that somebody ever gets; null on later ones. */
  readonly asker: Asker | null;
  readonly today: Day;
  readonly items: readonly AskViewItem[];
}

/** Who asks, for whom, and who will see what is said. */
export interface Asker {
  /** A coordinator of the first plan on the card. */
  readonly by: Person;
  /** The boards or panels for which the plans on the card ask. */
  readonly boards: readonly string[];
}

/** One action on the card: still a question, or its receipt. */
export interface AskViewItem {
  readonly action: string;
  /** Rises with every correction; with ask and action it is the key of the answer, so the same tap twice is one. */
  readonly revision: number;
  readonly planTitle: string;
  /** "Priority Area 3" */
  readonly areaHeading: string;
  readonly areaTitle: string;
  /** The area as a mail names it that may hold no words of the plan; null where they may go by mail. */
  readonly wordlessArea: string | null;
  readonly ref: string | null;
  readonly text: string;
  readonly by: Day | null;
  readonly firstBy: Day | null;
  /** The phrase as printed, for an action without a last day. */
  readonly duePhrase: string | null;
  /** Calendar days; 0 when not overdue. */
  readonly daysOverdue: number;
  readonly reason: AskReason;
  readonly time: number;
  /** The meeting for which this is asked; null outside of a round. */
  readonly meeting: Meeting | null;
  /** The lead in whose place the reader is asked. */
  readonly insteadOf: Person | null;
  /** How many of the people who lead it answered since it was asked; null where only one leads it. */
  readonly answeredOf: { readonly answered: number; readonly of: number } | null;
  /** Who closes it, where it is somebody else: the reader's "done" is then a word to them. */
  readonly closer: Person | null;
  /** Other leads who say that it is done, while it waits for who closes it. */
  readonly doneWords: readonly DoneWord[];
  /** Who decides about what was asked for here, while that waits: a revised date, help, that it is not theirs. */
  readonly decider: Person | null;
  /** What was said last; undated and unsigned where the plan document is. */
  readonly lastSaid: LastSaid | null;
  /** What this card recorded; null while it still asks. */
  readonly receipt: Receipt | null;
  /** While an answer is being corrected: what was said before, to fill the form with. */
  readonly before: Receipt | null;
  /** An answer that was kept and could not be written since; null once something newer was said here. */
  readonly refused: RefusedAnswer | null;
}

/** What was said about an action by answering this card. */
export interface Receipt {
  readonly outcome: Reply['choice'];
  /** For `done`: the day on which it was done; null when nobody said. */
  readonly doneOn: Day | null;
  /** For `not-done`: when the lead expects it. For `revision`: the day that they asked for. */
  readonly expected: Day | null;
  readonly words: string | null;
  /** For `done`: the name of who closes it, where this was no more than a word to them; null where it is closed by it. */
  readonly closer: string | null;
  /** When it was recorded, ISO 8601: it can be put right for an hour. */
  readonly at: string;
  /** Who answered, when it was not the reader. */
  readonly by: Person;
  /** Whether it is in the plan; one that is kept waits until the record can be reached. */
  readonly state: 'recorded' | 'kept';
}

/** An answer that was kept, and that the plan could not take any more when it could be reached again. */
export interface RefusedAnswer {
  readonly revision: number;
  /** Stays here for good: nothing that somebody wrote is lost. */
  readonly said: Receipt;
  readonly why: KeptRefusal;
  /** Whether the person was told in their chat. */
  readonly told: boolean;
}
