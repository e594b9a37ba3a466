import { Button } from '@fluentui/react-components';
import { asideInWords, DELIVERY_TEXTS, since } from '../../src/texts/delivery.ts';
import type { DeliveryReply } from '../../src/wire/delivery.ts';
import type { Steer } from '../shared/delivery/use-delivery.ts';

/** Messages that were set aside, and the button that sends one again. */
export function AsidePart({ reply, steer }: { readonly reply: DeliveryReply; readonly steer: Steer }) {
  return (
    <section className="delivery-part" aria-labelledby="aside-title">
      <h2 id="aside-title" tabIndex={-1}>
        {DELIVERY_TEXTS.aside}
      </h2>
      <p>{DELIVERY_TEXTS.asideWhat}</p>
      <ul className="delivery-rows" aria-label={DELIVERY_TEXTS.aside}>
        {reply.aside.map(({ id, kind, why, at }) => (
          <li key={id} className="delivery-row">
            <p>
              {asideInWords(kind)}, {since(at, reply.on)} <span className="quiet">({why})</span>
            </p>
            {kind !== null && (
              <Button size="small" onClick={() => void steer('aside/again', { id })}>
                {DELIVERY_TEXTS.sendAgain}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
