import { Button, ProgressBar } from '@fluentui/react-components';
import { useRef } from 'react';
import {
  BULK_TEXTS,
  changedMany,
  failedCount,
  leftCount,
  progressLine,
  putMineInAll,
  undidMany,
} from '../../../../src/texts/bulk-edits.ts';
import { actionName } from '../../../../src/texts/tab.ts';
import { useFocusHandedOver } from '../../../shared/hand-over-focus.ts';
import { anyway, refused, undoOf } from './bulk-items.ts';
import type { BulkItem } from './bulk-run.ts';
import { type Bulk, type Bulks, unanswered } from './use-bulk.ts';

/** How far a change of many actions has come, what did not go through and why, and what can be done about that. */
export function BulkProgress({ bulks, look }: { readonly bulks: Bulks; readonly look: (item: BulkItem) => void }) {
  const element = useRef<HTMLDivElement>(null);
  useFocusHandedOver(element);
  const { bulk } = bulks;
  if (bulk === null) return null;
  const isRunning = bulk.stands === 'running' || bulk.stands === 'stopping';
  const left = unanswered(bulk).length;
  return (
    <div ref={element} className="bulk-progress">
      {isRunning && (
        <ProgressBar
          value={bulk.answers.size}
          max={bulk.items.length}
          thickness="large"
          aria-label={BULK_TEXTS.running}
          aria-valuetext={progressLine(bulk.answers.size, bulk.items.length)}
        />
      )}
      <p>{isRunning ? progressLine(bulk.answers.size, bulk.items.length) : null}</p>
      <p role="status">{isRunning ? BULK_TEXTS.running : outcomeLine(bulk)}</p>
      {!isRunning && <Failures bulk={bulk} look={look} />}
      <p className="form-buttons">
        {isRunning && (
          <Button disabledFocusable={bulk.stands === 'stopping'} onClick={bulks.stop}>
            {BULK_TEXTS.stop}
          </Button>
        )}
        {!isRunning && left > 0 && (
          <Button appearance="primary" onClick={bulks.goOn}>
            {BULK_TEXTS.goOn}
          </Button>
        )}
        {!isRunning && <AfterRun bulk={bulk} bulks={bulks} />}
      </p>
    </div>
  );
}

function AfterRun({ bulk, bulks }: { readonly bulk: Bulk; readonly bulks: Bulks }) {
  const [conflicts, refusals, undo] = [anyway(bulk), refused(bulk), undoOf(bulk)];
  return (
    <>
      {conflicts.length > 1 && (
        <Button onClick={() => bulks.sendAgain(conflicts)}>{putMineInAll(conflicts.length)}</Button>
      )}
      {refusals.length > 0 && <Button onClick={() => bulks.sendAgain(refusals)}>{BULK_TEXTS.tryAgain}</Button>}
      {bulk.change !== 'undo' && undo.length > 0 && (
        <Button onClick={() => bulks.start('undo', undo)}>{BULK_TEXTS.undoAll}</Button>
      )}
      <Button onClick={bulks.forget}>{BULK_TEXTS.close}</Button>
    </>
  );
}

/** What did not go through, action by action, each with its reason. */
function Failures({ bulk, look }: { readonly bulk: Bulk; readonly look: (item: BulkItem) => void }) {
  const failed = bulk.items.filter(({ key }) => isFailed(bulk, key));
  if (failed.length === 0) return null;
  return (
    <section className="bulk-failures">
      <h3>{BULK_TEXTS.failures}</h3>
      <ul>
        {failed.map((item) => {
          const answer = bulk.answers.get(item.key);
          return (
            <li key={item.key}>
              <strong>{actionName(item.ref)}</strong>:{' '}
              {answer?.kind === 'failed' ? answer.sentence : BULK_TEXTS.someConflict}{' '}
              {answer?.kind === 'conflict' && item.command.kind !== 'undo' && (
                <Button
                  size="small"
                  aria-label={`${BULK_TEXTS.look}: ${actionName(item.ref)}`}
                  onClick={() => look(item)}
                >
                  {BULK_TEXTS.look}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function isFailed({ answers }: Bulk, key: string): boolean {
  const answer = answers.get(key);
  return answer !== undefined && answer.kind !== 'done';
}

/** "Changed 12 actions. 3 did not go through. 28 are left." */
function outcomeLine(bulk: Bulk): string {
  const failed = bulk.items.filter(({ key }) => isFailed(bulk, key)).length;
  const done = bulk.answers.size - failed;
  const left = unanswered(bulk).length;
  return [
    bulk.change === 'undo' ? undidMany(done) : changedMany(done),
    ...(failed > 0 ? [failedCount(failed)] : []),
    ...(left > 0 ? [leftCount(left)] : []),
    ...(bulk.stands === 'faulted' ? [BULK_TEXTS.stoppedByFault] : []),
    ...(bulk.change === 'record-decision' && done > 0 ? [BULK_TEXTS.cannotUndo] : []),
  ].join(' ');
}
