import { MY_ACTIONS_TEXTS, onDay } from '../../src/texts/tab.ts';
import type { MyActionsReply } from '../../src/wire/tab.ts';
import { Page } from '../shared/page.tsx';
import { EmptySight, FailedSight, LoadingSight, StaleNotice } from '../shared/sights.tsx';
import type { Stale } from '../shared/use-live.ts';
import { MyAction } from './my-action.tsx';
import { useMyActions } from './use-my-actions.ts';

/** One's own open actions over all plans, most overdue first. Each opens beside the list, to read and to answer. */
export function MyActionsScreen() {
  const sight = useMyActions();
  return (
    <Page
      title={MY_ACTIONS_TEXTS.title}
      beside={sight.kind === 'ready' && <p className="quiet">{onDay(sight.reply.on)}</p>}
      isBusy={sight.kind === 'loading'}
    >
      {sight.kind === 'loading' && <LoadingSight words={MY_ACTIONS_TEXTS.loading} />}
      {sight.kind === 'failed' && <FailedSight trouble={sight.trouble} tryAgain={sight.tryAgain} />}
      {sight.kind === 'ready' && <MyActions reply={sight.reply} stale={sight.stale} />}
    </Page>
  );
}

function MyActions({ reply, stale }: { readonly reply: MyActionsReply; readonly stale: Stale | null }) {
  return (
    <>
      {stale !== null && <StaleNotice stale={stale} />}
      {reply.actions.length === 0 ? (
        <EmptySight shape="✔" title={MY_ACTIONS_TEXTS.nothing} more={MY_ACTIONS_TEXTS.nothingMore} />
      ) : (
        <>
          <p>{MY_ACTIONS_TEXTS.askedInChat}</p>
          <ol className="my-actions" aria-label={MY_ACTIONS_TEXTS.list}>
            {reply.actions.map((action) => (
              <MyAction key={action.key} action={action} today={reply.on} />
            ))}
          </ol>
        </>
      )}
    </>
  );
}
