import { receiptInWords } from '../../src/texts/decide.ts';
import type { ActionReply } from '../../src/wire/action-view.ts';
import { Recorded } from '../shared/deciding/settled.tsx';
import { UndoPart } from '../shared/editing/undo-part.tsx';
import { ActionName, WholeAction } from './action-head.tsx';
import type { JustDone } from './matters.ts';

/** What was done, in a sentence, who hears of it, and the way back where there is one. */
export function Receipt({ done, reply }: { readonly done: JustDone; readonly reply: ActionReply }) {
  const { command, item, leads } = done;
  const { action } = reply;
  const [lead, ...others] = leads;
  const sentence = receiptInWords({
    command,
    day: item?.day ?? null,
    asker: item?.by ?? null,
    lead: lead !== undefined && others.length === 0 ? lead : null,
    line: reply.history.at(-1),
  });
  return (
    <section className="decide-receipt">
      {!(command === 'take-over' && isTakenBack(reply)) && <Recorded sentence={sentence} />}
      <ActionName action={action} />
      {command === 'take-over' && <UndoPart actionKey={action.key} />}
      <WholeAction actionKey={action.key} />
    </section>
  );
}

/** Whether somebody took it back since, here or elsewhere: then it is not as the sentence says. */
function isTakenBack({ history }: ActionReply): boolean {
  const taken = history.findLastIndex(({ kind }) => kind === 'taken-over');
  if (taken === -1) return false;
  return history.slice(taken).some(({ changes }) => changes.some(({ field }) => field === 'undoes'));
}
