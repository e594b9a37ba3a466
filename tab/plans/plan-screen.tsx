import { STATE_TEXTS } from '../../src/texts/matching.ts';
import {
  lackingInPlan,
  nextCardsOn,
  nextMeetingLine,
  PLAN_TEXTS,
  planInNumbers,
  runBy,
} from '../../src/texts/plan-page.ts';
import type { PlanReply } from '../../src/wire/plan-page.ts';
import { Page } from '../shared/page.tsx';
import { PlanState } from '../shared/plan-state.tsx';
import { SavingLine } from '../shared/saving/saving-line.tsx';
import { FailedSight, LoadingSight, StaleNotice } from '../shared/sights.tsx';
import { ChangesPart } from './changes-part.tsx';
import { RagWordsPart } from './rag-words-part.tsx';
import { usePlan } from './use-plan.ts';
import { WaysPart } from './ways-part.tsx';

/** One plan for whoever runs it: where it stands, what it lacks, and the ways to each part of running it. */
export function PlanScreen({ plan }: { readonly plan: string }) {
  const { sight, saving, setState, setWords } = usePlan(plan);
  if (sight.kind !== 'ready') {
    return (
      <Page title={PLAN_TEXTS.title} isBusy={sight.kind === 'loading'}>
        {sight.kind === 'loading' && <LoadingSight words={PLAN_TEXTS.loading} />}
        {sight.kind === 'failed' && <FailedSight trouble={sight.trouble} tryAgain={sight.tryAgain} />}
      </Page>
    );
  }
  const { reply, stale } = sight;
  return (
    <Page
      title={reply.title}
      beside={<p className="quiet">{STATE_TEXTS[reply.state].name}</p>}
      isBusy={saving.kind === 'saving'}
    >
      {stale !== null && <StaleNotice stale={stale} />}
      <SavingLine saving={saving} />
      <div className="plan-page">
        <AtAGlance plan={reply} />
        <PlanState title={PLAN_TEXTS.state} plan={reply} setState={(state) => void setState(state)} />
        <WaysPart plan={reply} />
        <RagWordsPart words={reply.ragWords} setWords={setWords} />
        <ChangesPart changes={reply.changes} today={reply.on} />
      </div>
    </Page>
  );
}

/** The plan in four sentences, and what still stands in the way of asking. */
function AtAGlance({ plan }: { readonly plan: PlanReply }) {
  const lacking = plan.state === 'ended' ? [] : lackingInPlan(plan);
  return (
    <div className="plan-glance">
      <p>{planInNumbers(plan)}</p>
      {plan.nextCards !== null && <p>{nextCardsOn(plan.nextCards, plan.on)}</p>}
      {plan.meeting !== null && <p>{nextMeetingLine(plan.meeting, plan.on)}</p>}
      {plan.coordinators.length > 0 && <p>{runBy(plan.coordinators)}</p>}
      {lacking.length > 0 && (
        <ul className="plan-lacks">
          {lacking.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
