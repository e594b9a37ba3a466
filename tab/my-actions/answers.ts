import type { ReactNode } from 'react';
import type { MyActionsReply } from '../../src/wire/tab.ts';

type Waiting = MyActionsReply['waiting'][number];

/** An action that was answered here today, and may be on the list no more. */
export interface Answered {
  readonly action: string;
  readonly ref: string | null;
  readonly text: string;
  readonly planTitle: string;
  readonly areaHeading: string;
}

/** What there is to say about one's own actions, drawn by whoever knows how. */
export interface Answers {
  /**
   * What can be said about an action, and what was; null where nothing can.
   *
   * @param waiting what of it waits on others: the same is not asked for twice
   */
  readonly under: (action: string, waiting: readonly Waiting['what'][]) => ReactNode;
  readonly answered: readonly Answered[];
  /** Above the list: what concerns all of them. */
  readonly above: ReactNode;
}
