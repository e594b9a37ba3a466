import { ACTION_TEXTS } from '../../src/texts/action-view.ts';
import type { ActionReply } from '../../src/wire/action-view.ts';
import { FailedSight, LoadingSight, StaleNotice } from '../shared/sights.tsx';
import type { Sight } from '../shared/use-live.ts';
import { CheckPart } from './check-part.tsx';
import { CommandsPart } from './commands-part.tsx';
import { CopyLink } from './copy-link.tsx';
import { DatesPart } from './dates-part.tsx';
import { EvidencePart } from './evidence-part.tsx';
import { HistoryPart } from './history-part.tsx';
import { PartsPart } from './parts-part.tsx';
import { PlanSaysPart } from './plan-says-part.tsx';
import { RelatedPart } from './related-part.tsx';
import { RequestsPart } from './requests-part.tsx';
import { SilentPart } from './silent-part.tsx';
import { StandingPart } from './standing-part.tsx';

/** The story of one action below its heading, or why there is none. */
export function ActionSight({ sight }: { readonly sight: Sight<ActionReply> }) {
  if (sight.kind === 'loading') return <LoadingSight words={ACTION_TEXTS.loading} />;
  if (sight.kind === 'failed') return <FailedSight trouble={sight.trouble} tryAgain={sight.tryAgain} />;
  return (
    <>
      {sight.stale !== null && <StaleNotice stale={sight.stale} />}
      <ActionStory reply={sight.reply} />
    </>
  );
}

/** How it stands and what can be done come first; then what was said and found; then what the plan says; then all of it. */
function ActionStory({ reply }: { readonly reply: ActionReply }) {
  return (
    <>
      <StandingPart reply={reply} />
      <RequestsPart reply={reply} />
      <SilentPart reply={reply} />
      <CommandsPart reply={reply} />
      <CopyLink reply={reply} />
      <CheckPart reply={reply} />
      <DatesPart reply={reply} />
      <PartsPart reply={reply} />
      <EvidencePart reply={reply} />
      <RelatedPart reply={reply} />
      <PlanSaysPart reply={reply} />
      <HistoryPart reply={reply} />
    </>
  );
}
