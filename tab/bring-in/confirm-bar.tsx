import { Button } from '@fluentui/react-components';
import { confirmWords, GOAL_TEXTS, PREVIEW_TEXTS } from '../../src/texts/bring-in.ts';
import { kept } from './edits.ts';
import { goToRow } from './go-to-row.ts';
import { faultsIn } from './row-values.ts';
import { summaryOf } from './summary.ts';
import { type BroughtIn, useBringingIn } from './use-bringing-in.ts';
import type { Work } from './work.ts';

/** Always in sight: what is still open, and the button that brings the plan in or lays it beside the one that is there. */
export function ConfirmBar(props: {
  readonly work: Work;
  readonly change: (change: (work: Work) => Work) => void;
  readonly done: (broughtIn: BroughtIn) => void;
}) {
  const { work, change, done } = props;
  const { progress, send, refuse } = useBringingIn(done);
  const { actions, doubts } = summaryOf(work);
  const isOwn = work.goal === null || work.goal.as === 'own';
  const isSending = progress.kind === 'sending';

  function confirm() {
    if (isSending) return;
    const unfinished = Object.entries(work.drafts).find(([, values]) => faultsIn(values).length > 0);
    if (unfinished !== undefined) {
      refuse(PREVIEW_TEXTS.stillOpen);
      return goToRow(unfinished[0]);
    }
    if (work.goal === null) {
      refuse(GOAL_TEXTS.choose);
      return document.getElementById('goal')?.focus();
    }
    if (work.head.title.trim() === '') return refuse(PREVIEW_TEXTS.titleMissing);
    // What is typed into rows that are open was meant: nothing of it is lost.
    const whole = Object.keys(work.drafts).reduce(kept, work);
    change(() => (isOwn ? whole : { ...whole, choosing: { ...whole.choosing, isOpen: true } }));
    if (isOwn) send(whole);
  }

  return (
    <div className="confirm-bar">
      {progress.kind === 'failed' && (
        <p role="alert" className="form-trouble">
          {progress.sentence}
        </p>
      )}
      <p>{confirmWords(actions, doubts)}</p>
      <Button appearance="primary" disabledFocusable={isSending || actions === 0} onClick={confirm}>
        {isOwn && (isSending ? PREVIEW_TEXTS.bringingIn : PREVIEW_TEXTS.bringIn)}
        {!isOwn && GOAL_TEXTS.seeNews}
      </Button>
    </div>
  );
}
