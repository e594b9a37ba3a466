import { MY_ACTIONS_TEXTS, onDay } from '../../src/texts/tab.ts';
import type { MyActionsReply } from '../../src/wire/tab.ts';
import { Page } from '../shared/page.tsx';
import { EmptySight, FailedSight, LoadingSight, StaleNotice } from '../shared/sights.tsx';
import type { Stale } from '../shared/use-live.ts';
import type { Answers } from './answers.ts';
import { DeputyOf } from './deputy-of.tsx';
import { AnsweredAction, MyAction } from './my-action.tsx';
import { OwnMatters } from './own-matters.tsx';
import { useAvailability } from './use-availability.ts';
import { useKeptOrder } from './use-kept-order.ts';
import { useMyActions } from './use-my-actions.ts';
import { WhenAsked } from './when-asked.tsx';

/** One's own open actions over all plans, most overdue first, each with its answer. Each opens beside the list. */
export function MyActionsScreen({ answers }: { readonly answers: Answers }) {
  const sight = useMyActions();
  const availability = useAvailability();
  return (
    <Page
      title={MY_ACTIONS_TEXTS.title}
      beside={sight.kind === 'ready' && <p className="quiet">{onDay(sight.reply.on)}</p>}
      isBusy={sight.kind === 'loading'}
    >
      {sight.kind === 'loading' && <LoadingSight words={MY_ACTIONS_TEXTS.loading} />}
      {sight.kind === 'failed' && <FailedSight trouble={sight.trouble} tryAgain={sight.tryAgain} />}
      {sight.kind === 'ready' && (
        <>
          <DeputyOf availability={availability} />
          <MyActions reply={sight.reply} stale={sight.stale} answers={answers} />
          <OwnMatters reply={sight.reply} />
          <WhenAsked availability={availability} />
          {availability.trouble !== null && (
            <p role="alert" className="answer-note">
              {availability.trouble}
            </p>
          )}
        </>
      )}
    </Page>
  );
}

function MyActions(props: { readonly reply: MyActionsReply; readonly stale: Stale | null; readonly answers: Answers }) {
  const { reply, stale, answers } = props;
  const rows = new Map(reply.actions.map((action) => [action.key, action]));
  const answered = new Map(answers.answered.map((action) => [action.action, action]));
  const order = useKeptOrder([...new Set([...rows.keys(), ...answered.keys()])]);
  return (
    <>
      {stale !== null && <StaleNotice stale={stale} />}
      {rows.size === 0 && <EmptySight shape="✔" title={MY_ACTIONS_TEXTS.nothing} more={MY_ACTIONS_TEXTS.nothingMore} />}
      {rows.size > 0 && answers.above}
      {order.length > 0 && (
        <ol className="my-actions" aria-label={rows.size > 0 ? MY_ACTIONS_TEXTS.list : MY_ACTIONS_TEXTS.answeredList}>
          {order.map((key) => {
            const [row, said] = [rows.get(key), answered.get(key)];
            const waiting = reply.waiting.filter((one) => one.key === key);
            const decided = reply.decided.filter((one) => one.key === key);
            if (row) {
              const under = answers.under(
                key,
                waiting.map(({ what }) => what),
              );
              return <MyAction key={key} action={row} today={reply.on} {...{ waiting, decided, under }} />;
            }
            return said && <AnsweredAction key={key} action={said} under={answers.under(key, [])} />;
          })}
        </ol>
      )}
    </>
  );
}
