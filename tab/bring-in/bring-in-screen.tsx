import { BRING_IN_TEXTS } from '../../src/texts/bring-in.ts';
import { BringInReply } from '../../src/wire/may-bring-in.ts';
import { Page } from '../shared/page.tsx';
import { EmptySight, FailedSight, LoadingSight } from '../shared/sights.tsx';
import { useLive } from '../shared/use-live.ts';
import { BringIn } from './bring-in.tsx';

/** Brings a plan in: its document is dropped, looked through, put right and confirmed. For who coordinates a plan. */
export function BringInScreen() {
  const sight = useLive({ path: '/api/bring-in', shape: BringInReply });
  if (sight.kind === 'ready' && sight.reply.sites.length > 0) return <BringIn person={sight.reply.person} />;
  return (
    <Page title={BRING_IN_TEXTS.title} isBusy={sight.kind === 'loading'}>
      {sight.kind === 'loading' && <LoadingSight words={BRING_IN_TEXTS.loading} />}
      {sight.kind === 'failed' && <FailedSight trouble={sight.trouble} tryAgain={sight.tryAgain} />}
      {sight.kind === 'ready' && (
        <EmptySight shape="○" title={BRING_IN_TEXTS.mayNot} more={BRING_IN_TEXTS.mayNotMore} />
      )}
    </Page>
  );
}
