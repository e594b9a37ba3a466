import { ASKING_TEXTS, askingOf } from '../../src/texts/asking.ts';
import { COORDINATED_TEXTS, peopleOf, STATE_TEXTS } from '../../src/texts/matching.ts';
import { CoordinatedReply } from '../../src/wire/coordinated.ts';
import { askingAddress, peopleAddress } from '../shared/addresses.ts';
import { TabLink, TabLinkButton } from '../shared/tab-link.tsx';
import { useLive } from '../shared/use-live.ts';

type Coordinated = CoordinatedReply['plans'];

/** The plans of whoever coordinates some; none while they are not known, or for everybody else. */
function useCoordinated(): Coordinated {
  const sight = useLive({ path: '/api/coordinated', shape: CoordinatedReply });
  return sight.kind === 'ready' ? sight.reply.plans : [];
}

/** The ways to what only a plan's coordinators do: its people, how it asks, and what is being sent. */
export function CoordinatorLinks({ plan }: { readonly plan: { readonly id: string; readonly title: string } }) {
  const isOwn = useCoordinated().some(({ id }) => id === plan.id);
  if (!isOwn) return null;
  return (
    <>
      <TabLinkButton to={peopleAddress(plan.id)} aria-label={peopleOf(plan.title)}>
        {COORDINATED_TEXTS.people}
      </TabLinkButton>
      <TabLinkButton to={askingAddress(plan.id)} aria-label={askingOf(plan.title)}>
        {ASKING_TEXTS.link}
      </TabLinkButton>
    </>
  );
}

/** The coordinator's plans that show nothing overdue because they are not live: drafts above all. */
export function PlansNotLive() {
  const quiet = useCoordinated().filter(({ state }) => state === 'draft' || state === 'opening' || state === 'paused');
  if (quiet.length === 0) return null;
  return (
    <section className="plans-not-live" aria-label={COORDINATED_TEXTS.notLive}>
      <h2>{COORDINATED_TEXTS.notLive}</h2>
      <ul>
        {quiet.map(({ id, title, state }) => (
          <li key={id}>
            <TabLink to={peopleAddress(id)}>{title}</TabLink>,{' '}
            <TabLink to={askingAddress(id)} aria-label={askingOf(title)}>
              {ASKING_TEXTS.link}
            </TabLink>{' '}
            <span className="quiet">({STATE_TEXTS[state].name})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
