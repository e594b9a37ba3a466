import { dayOfWeek } from '../../src/texts/asking.ts';
import { DELIVERY_TEXTS, STATE_COUNTS } from '../../src/texts/delivery.ts';
import type { DeliveryReply } from '../../src/wire/delivery.ts';

/** How the last cards are getting on: a count for each thing that can have become of one. */
export function SendingPart({ reply }: { readonly reply: DeliveryReply }) {
  const { sending, on } = reply;
  return (
    <section className="delivery-part" aria-labelledby="sending-title">
      <h2 id="sending-title" tabIndex={-1}>
        {sending === null ? DELIVERY_TEXTS.running : `${DELIVERY_TEXTS.running}: ${dayOfWeek(sending.day, on)}`}
      </h2>
      {sending === null ? (
        <p>{DELIVERY_TEXTS.nothingSent}</p>
      ) : (
        <ul className="sending-counts" aria-live="polite">
          {STATE_COUNTS.map(([state, words]) => (
            <li key={state} data-none={sending.counts[state] === 0}>
              <strong>{sending.counts[state]}</strong> {words}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
