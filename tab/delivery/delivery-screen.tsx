import { DELIVERY_TEXTS } from '../../src/texts/delivery.ts';
import { ADDRESSES } from '../shared/addresses.ts';
import { DigestsPart } from '../shared/delivery/digests-part.tsx';
import { DoingLine } from '../shared/delivery/doing-line.tsx';
import { NotReachedPart } from '../shared/delivery/not-reached-part.tsx';
import { NotToldPart } from '../shared/delivery/not-told-part.tsx';
import { useDelivery } from '../shared/delivery/use-delivery.ts';
import { Page } from '../shared/page.tsx';
import { FailedSight, LoadingSight, StaleNotice } from '../shared/sights.tsx';
import { TabLinkButton } from '../shared/tab-link.tsx';
import { AsidePart } from './aside-part.tsx';
import { NextPart } from './next-part.tsx';
import { SendingPart } from './sending-part.tsx';

/** What goes out next, how it gets on, who could not be asked, and the button that stops it. For coordinators. */
export function DeliveryScreen() {
  const { sight, doing, steer } = useDelivery();
  if (sight.kind !== 'ready') {
    return (
      <Page title={DELIVERY_TEXTS.title} isBusy={sight.kind === 'loading'}>
        {sight.kind === 'loading' && <LoadingSight words={DELIVERY_TEXTS.loading} />}
        {sight.kind === 'failed' && <FailedSight trouble={sight.trouble} tryAgain={sight.tryAgain} />}
      </Page>
    );
  }
  const { reply, stale } = sight;
  return (
    <Page
      title={DELIVERY_TEXTS.title}
      beside={<TabLinkButton to={ADDRESSES.overdue}>{DELIVERY_TEXTS.back}</TabLinkButton>}
      isBusy={doing.kind === 'busy'}
    >
      {stale !== null && <StaleNotice stale={stale} />}
      <DoingLine doing={doing} />
      <NextPart reply={reply} steer={steer} />
      <SendingPart reply={reply} />
      <NotReachedPart reply={reply} steer={steer} />
      {reply.notTold.length > 0 && <NotToldPart reply={reply} steer={steer} />}
      {(reply.digests !== null || reply.digestsNotSent.length > 0) && <DigestsPart reply={reply} steer={steer} />}
      {reply.aside.length > 0 && <AsidePart reply={reply} steer={steer} />}
    </Page>
  );
}
