import { COMING_TEXTS } from '../../src/texts/coming.ts';
import { waitingCounted } from '../../src/texts/navigation.ts';
import { TO_DECIDE_TEXTS } from '../../src/texts/to-decide.ts';
import { ADDRESSES } from '../shared/addresses.ts';
import { useToDecide } from '../shared/deciding/use-to-decide.ts';
import { Page } from '../shared/page.tsx';
import { FailedSight, LoadingSight, StaleNotice } from '../shared/sights.tsx';
import { TabLink } from '../shared/tab-link.tsx';
import { DecideList } from './decide-list.tsx';
import { ForCoordinators } from './for-coordinators.tsx';

/** All that waits for a decision of the person who looks, over all their plans, decided right there. It changes by itself. */
export function ToDecideScreen() {
  const sight = useToDecide();
  return (
    <Page
      title={COMING_TEXTS.toDecide.title}
      beside={
        sight.kind === 'ready' &&
        sight.reply.items.length > 0 && <p className="quiet">{waitingCounted(sight.reply.items.length)}</p>
      }
      isBusy={sight.kind === 'loading'}
    >
      {sight.kind === 'loading' && <LoadingSight words={COMING_TEXTS.toDecide.loading} />}
      {sight.kind === 'failed' && <FailedSight trouble={sight.trouble} tryAgain={sight.tryAgain} />}
      {sight.kind === 'ready' && (
        <>
          {sight.stale !== null && <StaleNotice stale={sight.stale} />}
          {!sight.reply.isUnansweredKnown && <p role="status">{TO_DECIDE_TEXTS.unansweredUnknown}</p>}
          <DecideList reply={sight.reply} />
          <ForCoordinators vacancies={sight.reply.vacancies} />
          <p className="to-my-digest">
            <TabLink to={ADDRESSES.myDigest}>{COMING_TEXTS.myDigest.open}</TabLink>
          </p>
        </>
      )}
    </Page>
  );
}
