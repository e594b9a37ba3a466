import { ASKING_TEXTS, askingOf } from '../../src/texts/asking.ts';
import { STATE_TEXTS } from '../../src/texts/matching.ts';
import { ADDRESSES } from '../shared/addresses.ts';
import { Page } from '../shared/page.tsx';
import { SavingLine } from '../shared/saving/saving-line.tsx';
import { FailedSight, LoadingSight, StaleNotice } from '../shared/sights.tsx';
import { TabLinkButton } from '../shared/tab-link.tsx';
import { AheadPart } from './ahead-part.tsx';
import { ChangesPart } from './changes-part.tsx';
import { DaysOffPart } from './days-off-part.tsx';
import { HeldPart } from './held-part.tsx';
import { RhythmPart } from './rhythm-part.tsx';
import { RoundsPart } from './rounds-part.tsx';
import { useAsking } from './use-asking.ts';

/** How a plan asks: its rhythm, its rounds, whom it asks on the next 30 days. Managers see the rounds of their areas. */
export function AskingScreen({ plan }: { readonly plan: string }) {
  const { sight, saving, changes } = useAsking(plan);
  if (sight.kind !== 'ready') {
    return (
      <Page title={ASKING_TEXTS.link} isBusy={sight.kind === 'loading'}>
        {sight.kind === 'loading' && <LoadingSight words={ASKING_TEXTS.loading} />}
        {sight.kind === 'failed' && <FailedSight trouble={sight.trouble} tryAgain={sight.tryAgain} />}
      </Page>
    );
  }
  const { reply, stale } = sight;
  const { settings } = reply;
  return (
    <Page
      title={askingOf(reply.title)}
      beside={
        <>
          <p className="quiet">{STATE_TEXTS[reply.state].name}</p>
          <TabLinkButton to={ADDRESSES.overdue}>{ASKING_TEXTS.back}</TabLinkButton>
          {settings !== null && <TabLinkButton to={ADDRESSES.delivery}>{ASKING_TEXTS.delivery}</TabLinkButton>}
        </>
      }
      isBusy={saving.kind === 'saving'}
    >
      {stale !== null && <StaleNotice stale={stale} />}
      <SavingLine saving={saving} />
      {settings !== null && <RhythmPart reply={reply} settings={settings} set={changes.set} />}
      <RoundsPart reply={reply} changes={settings === null ? null : changes} />
      {settings !== null && (
        <>
          <AheadPart
            plan={reply.id}
            today={reply.on}
            held={new Set(settings.held.map(({ person }) => person.id))}
            hold={changes.hold}
          />
          <HeldPart settings={settings} today={reply.on} changes={changes} />
          <DaysOffPart settings={settings} today={reply.on} changes={changes} />
          <ChangesPart settings={settings} today={reply.on} />
        </>
      )}
    </Page>
  );
}
