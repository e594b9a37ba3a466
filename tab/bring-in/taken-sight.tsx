import { Button } from '@fluentui/react-components';
import { BESIDE_TEXTS, BROUGHT_IN_TEXTS, takenWords } from '../../src/texts/bring-in.ts';
import type { VersionReply } from '../../src/wire/plan-versions.ts';
import { SameOffers } from './same-offers.tsx';

/** What was taken over, what may be the same in two places, and where to go from here. */
export function TakenSight(props: {
  readonly plan: string;
  readonly done: VersionReply;
  readonly of: number;
  readonly another: () => void;
}) {
  const { taken, same } = props.done;
  return (
    <section className="preview">
      <header className="preview-head">
        <h2 ref={(heading) => heading?.focus()} tabIndex={-1}>
          {BESIDE_TEXTS.done}
        </h2>
        <p>{takenWords(taken.length, props.of)}</p>
      </header>
      {same.length > 0 && <SameOffers same={same} />}
      <p className="form-buttons">
        <Button as="a" appearance="primary" href="/tab/">
          {BESIDE_TEXTS.toList}
        </Button>
        <Button as="a" href={`/tab/plans/${encodeURIComponent(props.plan)}/people`}>
          {BESIDE_TEXTS.toPlan}
        </Button>
        <Button onClick={props.another}>{BROUGHT_IN_TEXTS.another}</Button>
      </p>
    </section>
  );
}
