import { Button } from '@fluentui/react-components';
import { COORDINATED_TEXTS, peopleOf, STATE_TEXTS } from '../../src/texts/matching.ts';
import { CoordinatedReply } from '../../src/wire/matching.ts';
import { useLive } from '../shared/use-live.ts';

type Coordinated = CoordinatedReply['plans'];

/** The plans of whoever coordinates some; none while they are not known, or for everybody else. */
function useCoordinated(): Coordinated {
  const sight = useLive({ path: '/api/coordinated', shape: CoordinatedReply });
  return sight.kind === 'ready' ? sight.reply.plans : [];
}

/** The way to the people of a plan, for its coordinators. */
export function PeopleLink({ plan }: { readonly plan: { readonly id: string; readonly title: string } }) {
  const isOwn = useCoordinated().some(({ id }) => id === plan.id);
  if (!isOwn) return null;
  return (
    <Button as="a" size="small" href={peopleAddress(plan.id)} aria-label={peopleOf(plan.title)}>
      {COORDINATED_TEXTS.people}
    </Button>
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
            <a href={peopleAddress(id)}>{title}</a> <span className="quiet">({STATE_TEXTS[state].name})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function peopleAddress(plan: string): string {
  return `/tab/plans/${encodeURIComponent(plan)}/people`;
}
