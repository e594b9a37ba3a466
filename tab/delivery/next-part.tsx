import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { DELIVERY_TEXTS, nextSendInWords, overCapInWords, stoppedBy } from '../../src/texts/delivery.ts';
import type { DeliveryReply } from '../../src/wire/delivery.ts';
import type { Steer } from '../shared/delivery/use-delivery.ts';
import { CapForm } from './cap-form.tsx';

/** Draws with a library that nobody needs who does not look at a card. */
const SampleCard = lazy(async () => ({ default: (await import('./sample-card.tsx')).SampleCard }));

/** What goes out next, a card of it, a test to oneself, and the button that stops all. */
export function NextPart({ reply, steer }: { readonly reply: DeliveryReply; readonly steer: Steer }) {
  const { next, cap, stopped, on } = reply;
  const [isShown, setShown] = useState(false);
  return (
    <section className="delivery-part" aria-labelledby="next-title">
      <h2 id="next-title" tabIndex={-1}>
        {DELIVERY_TEXTS.next}
      </h2>
      <p>
        <strong>{next === null ? DELIVERY_TEXTS.nothingNext : nextSendInWords(next, on)}</strong>
      </p>
      <p>{next !== null && next.cards > cap ? DELIVERY_TEXTS.needsYes : DELIVERY_TEXTS.what}</p>
      <div className="delivery-does">
        {next !== null && (
          <>
            <Button aria-expanded={isShown} onClick={() => setShown(!isShown)}>
              {isShown ? DELIVERY_TEXTS.hideCard : DELIVERY_TEXTS.showCard}
            </Button>
            <Button onClick={() => void steer('test', {}, DELIVERY_TEXTS.testSent)}>{DELIVERY_TEXTS.test}</Button>
          </>
        )}
      </div>
      {isShown && (
        <Suspense fallback={<p className="quiet">{DELIVERY_TEXTS.cardLoading}</p>}>
          <SampleCard />
        </Suspense>
      )}
      <OverCap reply={reply} steer={steer} />
      {stopped === null ? (
        <div className="delivery-does">
          <Button className="stop-button" onClick={() => void steer('stop', {})}>
            <span aria-hidden>■</span>&nbsp;{DELIVERY_TEXTS.stop}
          </Button>
          <span className="quiet">{DELIVERY_TEXTS.stopWhat}</span>
        </div>
      ) : (
        <div className="stopped" role="status">
          <p>
            <strong>
              <span aria-hidden>■ </span>
              {stoppedBy(stopped, on)}
            </strong>
          </p>
          <Button appearance="primary" onClick={() => void steer('resume', {})}>
            {DELIVERY_TEXTS.goOn}
          </Button>
        </div>
      )}
    </section>
  );
}

/** How many are asked without a yes, and the run that waits for one. */
function OverCap({ reply, steer }: { readonly reply: DeliveryReply; readonly steer: Steer }) {
  const { overCap, cap, on } = reply;
  return (
    <>
      {overCap !== null && (
        <div className="stopped" role="status">
          <p>
            <strong>{`${DELIVERY_TEXTS.overCap}: `}</strong>
            {overCapInWords({ ...overCap, cap, allowed: overCap.allowed?.by ?? null }, on)}
          </p>
          {overCap.allowed === null && (
            <Button appearance="primary" onClick={() => void steer('over-cap', { day: overCap.day })}>
              {DELIVERY_TEXTS.sendAll}
            </Button>
          )}
        </div>
      )}
      <CapForm cap={cap} steer={steer} />
    </>
  );
}
