import { OVERDUE_TEXTS, onDay } from '../../src/texts/tab.ts';
import { BringInLink } from '../shared/bring-in-link.tsx';
import { Page } from '../shared/page.tsx';
import { FailedSight, LoadingSight } from '../shared/sights.tsx';
import { useLast } from '../shared/use-last.ts';
import { PlansNotLive } from './coordinated.tsx';
import { OverdueList } from './overdue-list.tsx';
import { PastDay } from './past-day.tsx';
import { ShownTools } from './shown-tools.tsx';
import { overduePath, useOverdue } from './use-overdue.ts';
import { useShown } from './use-shown.ts';

/** What is overdue in every plan that one may read, or in one, by priority area: today, changing by itself, or on a past day. */
export function OverdueScreen() {
  const [shown, change] = useShown();
  const sight = useOverdue(shown);
  // Also while something else is on its way.
  const offered = useLast(sight.kind === 'ready' ? sight.reply : null);
  const isPast = shown.on !== null && shown.on !== offered?.today;
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
      {offered !== null && <ShownTools shown={shown} change={change} offered={offered} />}
      {shown.on !== null && isPast && <PastDay on={shown.on} backToToday={() => change({ on: null })} />}
      {sight.kind === 'loading' && <LoadingSight words={OVERDUE_TEXTS.loading} />}
      {sight.kind === 'failed' && <FailedSight trouble={sight.trouble} tryAgain={sight.tryAgain} />}
      {sight.kind !== 'loading' && !isPast && <PlansNotLive />}
      {sight.kind === 'ready' && (
        // Another day or another way to name people is another list, not a change of this one.
        <OverdueList key={overduePath(shown)} {...sight} shown={shown} change={change} />
      )}
    </Page>
  );
}
