import { ALL_ACTIONS_TEXTS } from '../../src/texts/all-actions.ts';
import { onDay } from '../../src/texts/tab.ts';
import { Page } from '../shared/page.tsx';
import { FailedSight, LoadingSight, StaleNotice } from '../shared/sights.tsx';
import { ListedActions } from './listed-actions.tsx';
import { useAllActions } from './use-all-actions.ts';

/** Every action that one may read: found, filtered, gathered and put in order. It changes by itself. */
export function AllActionsScreen() {
  const sight = useAllActions();
  return (
    <Page
      title={ALL_ACTIONS_TEXTS.title}
      beside={sight.kind === 'ready' && <p className="quiet">{onDay(sight.reply.on)}</p>}
      isBusy={sight.kind === 'loading'}
    >
      {sight.kind === 'loading' && <LoadingSight words={ALL_ACTIONS_TEXTS.loading} />}
      {sight.kind === 'failed' && <FailedSight trouble={sight.trouble} tryAgain={sight.tryAgain} />}
      {sight.kind === 'ready' && (
        <>
          {sight.stale !== null && <StaleNotice stale={sight.stale} />}
          <ListedActions reply={sight.reply} />
        </>
      )}
    </Page>
  );
}
