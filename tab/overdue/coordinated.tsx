import { Button } from '@fluentui/react-components';
import { ASKING_TEXTS, askingOf } from '../../src/texts/asking.ts';
import { COORDINATED_TEXTS, peopleOf, STATE_TEXTS } from '../../src/texts/matching.ts';
import { CoordinatedReply } from '../../src/wire/matching.ts';
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
      <Button as="a" size="small" href={peopleAddress(plan.id)} aria-label={peopleOf(plan.title)}>
        {COORDINATED_TEXTS.people}
      </Button>
      <Button as="a" size="small" href={askingAddress(plan.id)} aria-label={askingOf(plan.title)}>
        {ASKING_TEXTS.link}
      </Button>
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
            <a href={peopleAddress(id)}>{title}</a>,{' '}
            <a href={askingAddress(id)} aria-label={askingOf(title)}>
              {ASKING_TEXTS.link}
            </a>{' '}
            <span className="quiet">({STATE_TEXTS[state].name})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The address of the screen on how a plan asks. */
export function askingAddress(plan: string): string {
  return `/tab/plans/${encodeURIComponent(plan)}/asking`;
}

function peopleAddress(plan: string): string {
  return `/tab/plans/${encodeURIComponent(plan)}/people`;
}
