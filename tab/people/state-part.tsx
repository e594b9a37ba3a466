import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { MATCHING_TEXTS, STATE_TEXTS } from '../../src/texts/matching.ts';
import type { MatchingReply } from '../../src/wire/matching.ts';

type State = MatchingReply['state'];

/** Where the plan is in its life, and where it may go. */
export function StatePart(props: { readonly reply: MatchingReply; readonly setState: (state: State) => void }) {
  const { reply, setState } = props;
  const [first] = reply.next;
  return (
    <section className="people-part" aria-labelledby="state-title">
      <h2 id="state-title">{MATCHING_TEXTS.state}</h2>
      <p>
        {MATCHING_TEXTS.planIs} <strong>{STATE_TEXTS[reply.state].name}</strong>. {STATE_TEXTS[reply.state].means}
      </p>
      <ul className="states">
        {reply.next.map((state) => (
          <li key={state}>
            {state === 'ended' ? (
              <EndButton end={() => setState(state)} />
            ) : (
              <Button appearance={state === first ? 'primary' : 'secondary'} onClick={() => setState(state)}>
                {STATE_TEXTS[state].set}
              </Button>
            )}
            <span>{STATE_TEXTS[state].means}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What cannot be taken back is asked about once more. */
function EndButton({ end }: { readonly end: () => void }) {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) return <Button onClick={() => setAsking(true)}>{STATE_TEXTS.ended.set}</Button>;
  return (
    <fieldset className="asked-again">
      <legend>{MATCHING_TEXTS.endTitle}</legend>
      <Button autoFocus onClick={() => setAsking(false)}>
        {MATCHING_TEXTS.keep}
      </Button>
      <Button onClick={end}>{STATE_TEXTS.ended.set}</Button>
    </fieldset>
  );
}
