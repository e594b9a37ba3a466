import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { STATE_TEXTS } from '../../src/texts/matching.ts';
import { PLAN_TEXTS } from '../../src/texts/plan-page.ts';
import type { PlanReply } from '../../src/wire/plan-page.ts';

type State = PlanReply['state'];

/** What takes a plan further; to pause or to end it is nobody's usual next step. */
const GOES_ON: ReadonlySet<State> = new Set<State>(['opening', 'live']);

/** Where a plan is in its life, and where it may go. */
export function PlanState(props: {
  readonly title: string;
  readonly plan: { readonly state: State; readonly next: readonly State[] };
  readonly setState: (state: State) => void;
}) {
  const { title, plan, setState } = props;
  const [first] = plan.next;
  return (
    <section className="people-part" aria-labelledby="state-title">
      <h2 id="state-title">{title}</h2>
      <p>
        {PLAN_TEXTS.planIs} <strong>{STATE_TEXTS[plan.state].name}</strong>. {STATE_TEXTS[plan.state].means}
      </p>
      <ul className="states">
        {plan.next.map((state) => (
          <li key={state}>
            {state === 'ended' ? (
              <EndButton end={() => setState(state)} />
            ) : (
              <Button
                appearance={state === first && GOES_ON.has(state) ? 'primary' : 'secondary'}
                onClick={() => setState(state)}
              >
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
      <legend>{PLAN_TEXTS.endTitle}</legend>
      <Button autoFocus onClick={() => setAsking(false)}>
        {PLAN_TEXTS.keep}
      </Button>
      <Button onClick={end}>{STATE_TEXTS.ended.set}</Button>
    </fieldset>
  );
}
