import { DELIVERY_TEXTS, digestsInWords } from '../../../src/texts/delivery.ts';
import type { DeliveryReply } from '../../../src/wire/delivery.ts';
import { UnreachedRow } from './unreached-row.tsx';
import type { Steer } from './use-delivery.ts';

/** How the last digests are getting on, and whose no mailbox took or gave back. */
export function DigestsPart({ reply, steer }: { readonly reply: DeliveryReply; readonly steer: Steer }) {
  const { digests, digestsNotSent, on } = reply;
  return (
    <section className="delivery-part" aria-labelledby="digests-title">
      <h2 id="digests-title" tabIndex={-1}>
        {DELIVERY_TEXTS.digests}
      </h2>
      {digests !== null && <p aria-live="polite">{digestsInWords(digests, on)}</p>}
      <p>{DELIVERY_TEXTS.digestsWhat}</p>
      {digestsNotSent.length > 0 && (
        <ul className="delivery-rows" aria-label={DELIVERY_TEXTS.digestsNotSent}>
          {digestsNotSent.map((of) => (
            <UnreachedRow
              key={of.digest}
              of={{ ...of, chatSaid: null }}
              today={on}
              told={null}
              tryAgain={() => void steer('digests/again', { digest: of.digest })}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
