import { useSearchParams } from 'wouter';
import { MEETING_TEXTS } from '../../src/texts/meeting-screen.ts';
import { ReadablePlansReply } from '../../src/wire/plan-page.ts';
import { meetingAddress } from '../shared/addresses.ts';
import { Page } from '../shared/page.tsx';
import { EmptySight, FailedSight, LoadingSight } from '../shared/sights.tsx';
import { TabLink } from '../shared/tab-link.tsx';
import { useLive } from '../shared/use-live.ts';
import { MeetingScreen } from './meeting-screen.tsx';

/** The panel beside a call: the meeting of the plan that the tab was added for; else one chooses. */
export function MeetingPanel() {
  const [params] = useSearchParams();
  const plan = params.get('plan');
  return plan === null ? <ChoosePlan /> : <MeetingScreen plan={plan} />;
}

function ChoosePlan() {
  const sight = useLive({ path: '/api/readable-plans', shape: ReadablePlansReply });
  const only = sight.kind === 'ready' && sight.reply.plans.length === 1 ? sight.reply.plans[0] : undefined;
  if (only !== undefined) return <MeetingScreen plan={only.id} />;
  return (
    <Page title={MEETING_TEXTS.title} isBusy={sight.kind === 'loading'}>
      {sight.kind === 'loading' && <LoadingSight words={MEETING_TEXTS.loading} />}
      {sight.kind === 'failed' && <FailedSight trouble={sight.trouble} tryAgain={sight.tryAgain} />}
      {sight.kind === 'ready' && sight.reply.plans.length === 0 && (
        <EmptySight shape="○" title={MEETING_TEXTS.noPlan} more={MEETING_TEXTS.noPlanMore} />
      )}
      {sight.kind === 'ready' && sight.reply.plans.length > 0 && (
        <>
          <p>{MEETING_TEXTS.choosePlan}</p>
          <ul className="meeting-plans">
            {sight.reply.plans.map(({ id, title }) => (
              <li key={id}>
                <TabLink to={meetingAddress(id)}>{title}</TabLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}
