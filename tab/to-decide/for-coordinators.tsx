import { DELIVERY_TEXTS } from '../../src/texts/delivery.ts';
import { noManagerIn, TO_DECIDE_TEXTS } from '../../src/texts/to-decide.ts';
import { CoordinatedReply } from '../../src/wire/coordinated.ts';
import type { ToDecideReply } from '../../src/wire/to-decide.ts';
import { ADDRESSES, peopleAddress } from '../shared/addresses.ts';
import { DigestsPart } from '../shared/delivery/digests-part.tsx';
import { DoingLine } from '../shared/delivery/doing-line.tsx';
import { NotReachedPart } from '../shared/delivery/not-reached-part.tsx';
import { NotToldPart } from '../shared/delivery/not-told-part.tsx';
import { useDelivery } from '../shared/delivery/use-delivery.ts';
import { PutBackNotice } from '../shared/put-back-notice.tsx';
import { TabLink } from '../shared/tab-link.tsx';
import { useLive } from '../shared/use-live.ts';

/** What keeps plans from being asked about and decided: for who coordinates some. Everybody else has nothing here. */
export function ForCoordinators({ vacancies }: Pick<ToDecideReply, 'vacancies'>) {
  const coordinated = useLive({ path: '/api/coordinated', shape: CoordinatedReply });
  if (coordinated.kind !== 'ready' || coordinated.reply.plans.length === 0) return null;
  return (
    <>
      {vacancies.length > 0 && <VacantPosts vacancies={vacancies} />}
      <Undelivered />
      <PutBackNotice />
    </>
  );
}

function VacantPosts({ vacancies }: Pick<ToDecideReply, 'vacancies'>) {
  return (
    <section className="delivery-part" aria-labelledby="vacant-posts">
      <h2 id="vacant-posts" tabIndex={-1}>
        {TO_DECIDE_TEXTS.vacant}
      </h2>
      <p>{TO_DECIDE_TEXTS.vacantWhat}</p>
      <ul className="delivery-rows">
        {vacancies.map(({ plan, planTitle, areas, nextLevel }) => (
          <li key={plan} className="delivery-row">
            <div>
              <p>
                <strong>{planTitle}</strong>
              </p>
              {areas.length > 0 && <p>{noManagerIn(areas)}</p>}
              {nextLevel && <p>{TO_DECIDE_TEXTS.noNextLevel}</p>}
            </div>
            <TabLink to={peopleAddress(plan)}>{TO_DECIDE_TEXTS.nameSomebody}</TabLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whom no request, no notice and no digest reached. While that cannot be told, the rest of the screen stands as it is. */
function Undelivered() {
  const { sight, doing, steer } = useDelivery();
  if (sight.kind !== 'ready') return null;
  const { reply } = sight;
  const isSent = reply.digestsNotSent.length === 0;
  const isAllWell = isSent && reply.notReached.length === 0 && reply.leads.length === 0 && reply.notTold.length === 0;
  return (
    <>
      <DoingLine doing={doing} />
      {!isAllWell && (
        <>
          <NotReachedPart reply={reply} steer={steer} />
          {reply.notTold.length > 0 && <NotToldPart reply={reply} steer={steer} />}
          {!isSent && <DigestsPart reply={reply} steer={steer} />}
          <p>
            <TabLink to={ADDRESSES.delivery}>{DELIVERY_TEXTS.title}</TabLink>
          </p>
        </>
      )}
    </>
  );
}
