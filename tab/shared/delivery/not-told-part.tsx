import { DELIVERY_TEXTS, notToldInWords } from '../../../src/texts/delivery.ts';
import type { DeliveryReply } from '../../../src/wire/delivery.ts';
import { UnreachedRow } from './unreached-row.tsx';
import type { Steer } from './use-delivery.ts';

/** Whom a notice did not reach: a decision that they do not know of waits for ever. */
export function NotToldPart({ reply, steer }: { readonly reply: DeliveryReply; readonly steer: Steer }) {
  return (
    <section className="delivery-part" aria-labelledby="not-told-title">
      <h2 id="not-told-title" tabIndex={-1}>
        {DELIVERY_TEXTS.notTold}
      </h2>
      <p>{DELIVERY_TEXTS.notToldWhat}</p>
      <ul className="delivery-rows" aria-label={DELIVERY_TEXTS.notTold}>
        {reply.notTold.map((of) => (
          <UnreachedRow
            key={of.notice}
            of={of}
            today={reply.on}
            told={notToldInWords(of.kind)}
            tryAgain={() => void steer('notices/again', { notice: of.notice })}
          />
        ))}
      </ul>
    </section>
  );
}
