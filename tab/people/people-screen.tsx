import { FORM_TEXTS } from '../../src/texts/action-forms.ts';
import { MATCHING_TEXTS, peopleOf, STATE_TEXTS } from '../../src/texts/matching.ts';
import { Page } from '../shared/page.tsx';
import { FailedSight, LoadingSight, StaleNotice } from '../shared/sights.tsx';
import { LeadsPart } from './leads-part.tsx';
import { ManagersPart } from './managers-part.tsx';
import { RolesPart } from './roles-part.tsx';
import { SheetPart } from './sheet-part.tsx';
import { StatePart } from './state-part.tsx';
import { type Saving, useMatching } from './use-matching.ts';

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
      <StatePart reply={reply} setState={setState} />
    </Page>
  );
}

/** Says how the last choice fared; it stays in sight while the page is scrolled. */
function SavingLine({ saving }: { readonly saving: Saving }) {
  if (saving.kind === 'failed') {
    return (
      <p role="alert" className="saving-line form-trouble">
        {saving.sentence}
      </p>
    );
  }
  return (
    <p role="status" className="saving-line" data-quiet={saving.kind === 'idle'}>
      {saving.kind === 'saving' && FORM_TEXTS.recording}
      {saving.kind === 'saved' && `✔ ${MATCHING_TEXTS.saved}`}
    </p>
  );
}
