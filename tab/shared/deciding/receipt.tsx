import type { ReactNode } from 'react';
import { receiptInWords } from '../../../src/texts/decide.ts';
import type { ActionReply, Command } from '../../../src/wire/action-view.ts';
import type { ToDecideItem } from '../../../src/wire/to-decide.ts';
import { UndoPart } from '../editing/undo-part.tsx';
import { Recorded } from './settled.tsx';

/** What somebody just did, with what was on the screen when they did it. */
export interface JustDone {
  readonly command: Command;
  /** What was recorded, as a form says it anywhere. */
  readonly recorded: string;
  readonly item: ToDecideItem | undefined;
  readonly leads: readonly string[];
}

/** What was done, in a sentence that says who hears of it, and the way back where there is one. */
export function Receipt(props: {
  readonly actionKey: string;
  readonly done: JustDone;
  /** What the action's history tells since then. */
  readonly history: ActionReply['history'];
  /** What stands between the sentence and the way back. */
  readonly children?: ReactNode;
}) {
  const { actionKey, done, history, children } = props;
  const { command, recorded, item, leads } = done;
  const [lead, ...others] = leads;
  const sentence = receiptInWords({
    command,
    day: item?.day ?? null,
    asker: item?.by ?? null,
    lead: lead !== undefined && others.length === 0 ? lead : null,
    recorded,
  });
  return (
    <>
      {!(command === 'take-over' && isTakenBack(history)) && <Recorded sentence={sentence} />}
      {children}
      {command === 'take-over' && <UndoPart actionKey={actionKey} />}
    </>
  );
}

/** Whether somebody took it back since, here or elsewhere: then it is not as the sentence says. */
function isTakenBack(history: ActionReply['history']): boolean {
  const taken = history.findLastIndex(({ kind }) => kind === 'taken-over');
  if (taken === -1) return false;
  return history.slice(taken).some(({ changes }) => changes.some(({ field }) => field === 'undoes'));
}
