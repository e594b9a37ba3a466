import { MATCHING_TEXTS, peopleOf, STATE_TEXTS } from '../../src/texts/matching.ts';
import { Page } from '../shared/page.tsx';
import { PlanState } from '../shared/plan-state.tsx';
import { SavingLine } from '../shared/saving/saving-line.tsx';
import { FailedSight, LoadingSight, StaleNotice } from '../shared/sights.tsx';
import { LeadsPart } from './leads-part.tsx';
import { ManagersPart } from './managers-part.tsx';
import { RolesPart } from './roles-part.tsx';
import { SheetPart } from './sheet-part.tsx';
import { useMatching } from './use-matching.ts';

/** Who has which part in a plan: leads, managers, roles. Each choice is saved at once; then the plan is opened. */
export function PeopleScreen({ plan }: { readonly plan: string }) {
  const { sight, suggestions, saving, match, setState, takeSheet } = useMatching(plan);
  if (sight.kind === 'loading') {
    return (
      <Page title={MATCHING_TEXTS.leads} isBusy>
        <LoadingSight words={MATCHING_TEXTS.loading} />
      </Page>
    );
  }
  if (sight.kind === 'failed') {
    return (
      <Page title={MATCHING_TEXTS.leads}>
        <FailedSight trouble={sight.trouble} tryAgain={sight.tryAgain} />
      </Page>
    );
  }
  const { reply, stale } = sight;
  return (
    <Page
      title={peopleOf(reply.title)}
      beside={<p className="quiet">{STATE_TEXTS[reply.state].name}</p>}
      isBusy={saving.kind === 'saving'}
    >
      {stale !== null && <StaleNotice stale={stale} />}
      <SavingLine saving={saving} />
      <LeadsPart reply={reply} suggestions={suggestions} match={match} />
      <ManagersPart reply={reply} suggestions={suggestions} match={match} />
      <RolesPart reply={reply} match={match} />
      <SheetPart plan={reply.id} take={takeSheet} />
      <PlanState title={MATCHING_TEXTS.state} plan={reply} setState={setState} />
    </Page>
  );
}
