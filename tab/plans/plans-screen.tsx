import { STATE_TEXTS } from '../../src/texts/matching.ts';
import { lackingInPlan, nextMeetingLine, PLAN_TEXTS, planInNumbers } from '../../src/texts/plan-page.ts';
import { type PlanSummary, PlansReply } from '../../src/wire/plan-page.ts';
import { planAddress } from '../shared/addresses.ts';
import { BringInLink } from '../shared/bring-in-link.tsx';
import { Page } from '../shared/page.tsx';
import { EmptySight, FailedSight, LoadingSight, StaleNotice } from '../shared/sights.tsx';
import { TabLink } from '../shared/tab-link.tsx';
import { useLive } from '../shared/use-live.ts';

/** The plans that somebody runs, drafts too: how each stands, what it still lacks, and the way to its page. */
export function PlansScreen() {
  const sight = useLive({ path: '/api/plans', shape: PlansReply });
  return (
    <Page title={PLAN_TEXTS.listTitle} beside={<BringInLink />} isBusy={sight.kind === 'loading'}>
      {sight.kind === 'loading' && <LoadingSight words={PLAN_TEXTS.loadingList} />}
      {sight.kind === 'failed' && <FailedSight trouble={sight.trouble} tryAgain={sight.tryAgain} />}
      {sight.kind === 'ready' && (
        <>
          {sight.stale !== null && <StaleNotice stale={sight.stale} />}
          {sight.reply.plans.length === 0 ? (
            <EmptySight shape="○" title={PLAN_TEXTS.none} more={PLAN_TEXTS.noneMore} />
          ) : (
            <ul className="plan-cards">
              {sight.reply.plans.map((plan) => (
                <PlanCard key={plan.id} plan={plan} today={sight.reply.on} />
              ))}
            </ul>
          )}
        </>
      )}
    </Page>
  );
}

function PlanCard({ plan, today }: { readonly plan: PlanSummary; readonly today: string }) {
  const lacking = plan.state === 'ended' ? [] : lackingInPlan(plan);
  return (
    <li className="plan-card">
      <h2>
        <TabLink to={planAddress(plan.id)}>{plan.title}</TabLink>
      </h2>
      <p className="plan-state">
        <strong>{STATE_TEXTS[plan.state].name}</strong>
      </p>
      <p>{planInNumbers(plan)}</p>
      {plan.meeting !== null && <p>{nextMeetingLine(plan.meeting, today)}</p>}
      {lacking.length > 0 && (
        <ul className="plan-lacks">
          {lacking.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
