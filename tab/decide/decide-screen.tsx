import { useSearch } from 'wouter';
import { COMING_TEXTS } from '../../src/texts/coming.ts';
import { DECIDE_TEXTS } from '../../src/texts/decide.ts';
import { useAction } from '../shared/commands/use-action.ts';
import { useToDecide } from '../shared/deciding/use-to-decide.ts';
import { Page } from '../shared/page.tsx';
import type { Trouble } from '../shared/request-failed.ts';
import { FailedSight, LoadingSight, StaleNotice } from '../shared/sights.tsx';
import { DecideMatter } from './decide-matter.tsx';
import { askedIn } from './matters.ts';
import { OtherAccount } from './other-account.tsx';

/**
 * The small page to which a button of a mail leads. What the button stands for is chosen when it opens, and nothing
 * more: whoever is signed in decides, if it is theirs to decide.
 */
export function DecideScreen({ actionKey }: { readonly actionKey: string }) {
  const search = useSearch();
  const [action, waiting] = [useAction(actionKey), useToDecide()];
  const asked = askedIn(search);
  const failed = [action, waiting].find((sight) => sight.kind === 'failed');
  const isReady = action.kind === 'ready' && waiting.kind === 'ready';
  return (
    <Page title={COMING_TEXTS.decide.title} isBusy={!isReady && failed === undefined}>
      <div className="decide-page">
        {failed?.kind === 'failed' && <Failed trouble={failed.trouble} tryAgain={failed.tryAgain} />}
        {failed === undefined && !isReady && <LoadingSight words={COMING_TEXTS.decide.loading} />}
        {isReady && (
          <>
            {action.stale !== null && <StaleNotice stale={action.stale} />}
            <DecideMatter
              key={`${actionKey} ${asked.what} ${asked.of}`}
              reply={action.reply}
              items={waiting.reply.items}
              asked={asked}
            />
          </>
        )}
      </div>
    </Page>
  );
}

/** What somebody may not see is in no plan of theirs; whether it is in any they are not told. */
function Failed({ trouble, tryAgain }: { readonly trouble: Trouble; readonly tryAgain: () => void }) {
  if (trouble.kind !== 'no-rights') return <FailedSight trouble={trouble} tryAgain={tryAgain} />;
  return (
    <>
      <FailedSight trouble={{ kind: 'no-rights', sentence: DECIDE_TEXTS.notSeen }} tryAgain={tryAgain} />
      <OtherAccount />
    </>
  );
}
