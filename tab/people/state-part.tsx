import { Button } from '@fluentui/react-components';
import { MATCHING_TEXTS, STATE_TEXTS } from '../../src/texts/matching.ts';
import type { MatchingReply } from '../../src/wire/matching.ts';

/** Where the plan is in its life, and where it may go. */
export function StatePart(props: {
  readonly reply: MatchingReply;
  readonly setState: (state: MatchingReply['state']) => void;
}) {
  const { reply, setState } = props;
  const [first] = reply.next;
  return (
    <section className="people-part" aria-labelledby="state-title">
      <h2 id="state-title">{MATCHING_TEXTS.state}</h2>
      <p>
        The plan is <strong>{STATE_TEXTS[reply.state].name}</strong>. {STATE_TEXTS[reply.state].means}
      </p>
      <ul className="states">
        {reply.next.map((state) => (
          <li key={state}>
            <Button appearance={state === first ? 'primary' : 'secondary'} onClick={() => setState(state)}>
              {STATE_TEXTS[state].set}
            </Button>
            <span>{STATE_TEXTS[state].means}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
