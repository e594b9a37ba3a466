import { actionsCounted } from '../../../src/texts/asking.ts';
import { DELIVERY_TEXTS, WHY_NOT_REACHED } from '../../../src/texts/delivery.ts';
import type { DeliveryReply } from '../../../src/wire/delivery.ts';
import { peopleAddress } from '../addresses.ts';
import { TabLink } from '../tab-link.tsx';
import { UnreachedRow } from './unreached-row.tsx';
import type { Steer } from './use-delivery.ts';

/** Who could not be asked, why, and what to do about it; and who is known before anything is sent. */
export function NotReachedPart({ reply, steer }: { readonly reply: DeliveryReply; readonly steer: Steer }) {
  const { notReached, leads, on } = reply;
  return (
    <section className="delivery-part" aria-labelledby="not-reached-title">
      <h2 id="not-reached-title" tabIndex={-1}>
        {DELIVERY_TEXTS.notReached}
      </h2>
      {notReached.length === 0 ? (
        <p>{DELIVERY_TEXTS.notReachedNone}</p>
      ) : (
        <ul className="delivery-rows" aria-label={DELIVERY_TEXTS.notReached}>
          {notReached.map((of) => (
            <UnreachedRow
              key={of.ask}
              of={of}
              today={on}
              told={null}
              tryAgain={() => void steer('again', { ask: of.ask })}
            />
          ))}
        </ul>
      )}
      {leads.length > 0 && (
        <>
          <h3>{DELIVERY_TEXTS.before}</h3>
          <ul className="delivery-rows" aria-label={DELIVERY_TEXTS.before}>
            {leads.map(({ plan, planTitle, name, why, actions }) => (
              <li key={`${plan} ${name} ${why}`} className="delivery-row">
                <div>
                  <p>
                    <strong>{name === '' ? DELIVERY_TEXTS.nobodyNamed : name}</strong> {WHY_NOT_REACHED[why].why}
                    <span className="quiet">{` (${planTitle}, ${actionsCounted(actions)})`}</span>
                  </p>
                  <p>
                    <TabLink to={peopleAddress(plan)}>{WHY_NOT_REACHED[why].todo}</TabLink>
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
