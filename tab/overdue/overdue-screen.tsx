import { OVERDUE_TEXTS, onDay } from '../../src/texts/tab.ts';
import type { OverdueReply } from '../../src/wire/tab.ts';
import { Page } from '../shared/page.tsx';
import { EmptySight, FailedSight, LoadingSight, StaleNotice } from '../shared/sights.tsx';
import type { Stale } from '../shared/use-live.ts';
import { Announcer } from './announcer.tsx';
import { BringInLink } from './bring-in-link.tsx';
import { PlansNotLive } from './coordinated.tsx';
import { PlanPart } from './plan-part.tsx';
import { PutBackNotice } from './put-back-notice.tsx';
import { useOverdue } from './use-overdue.ts';
import { useRowChanges } from './use-row-changes.ts';

/** What is overdue in every plan that one may read, by priority area. It changes by itself. */
export function OverdueScreen() {
  const sight = useOverdue();
  return (
    <Page
      title={OVERDUE_TEXTS.title}
      beside={
        <>
          {sight.kind === 'ready' && <p className="quiet">{onDay(sight.reply.on)}</p>}
          <BringInLink />
        </>
      }
      isBusy={sight.kind === 'loading'}
    >
      {sight.kind === 'loading' && <LoadingSight words={OVERDUE_TEXTS.loading} />}
      {sight.kind === 'failed' && <FailedSight trouble={sight.trouble} tryAgain={sight.tryAgain} />}
      {sight.kind !== 'loading' && <PlansNotLive />}
      {sight.kind === 'ready' && <OverdueList reply={sight.reply} stale={sight.stale} />}
    </Page>
  );
}

function OverdueList({ reply, stale }: { readonly reply: OverdueReply; readonly stale: Stale | null }) {
  const changes = useRowChanges(reply);
  const isNothing = reply.plans.every((plan) => plan.overdue === 0);
  return (
    <>
      <Announcer changes={changes} />
      {stale !== null && <StaleNotice stale={stale} />}
      {reply.plans.length === 0 && (
        <EmptySight shape="○" title={OVERDUE_TEXTS.noPlan} more={OVERDUE_TEXTS.noPlanMore} />
      )}
      {reply.plans.length > 0 && isNothing && (
        <EmptySight shape="✔" title={OVERDUE_TEXTS.nothing} more={OVERDUE_TEXTS.nothingMore} />
      )}
      {reply.plans.length > 0 && <PutBackNotice />}
      {reply.plans.map((plan) => (
        <PlanPart key={plan.id} plan={plan} today={reply.on} changes={changes} />
      ))}
    </>
  );
}
