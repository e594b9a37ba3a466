import { Button } from '@fluentui/react-components';
import { BROUGHT_IN_TEXTS } from '../../../src/texts/bring-in.ts';
import { takenOverWords, VERSIONS_TEXTS } from '../../../src/texts/versions.ts';
import { ADDRESSES, peopleAddress } from '../../shared/addresses.ts';
import { TabLinkButton } from '../../shared/tab-link.tsx';
import type { BesidePlan, Taken } from './choosing.ts';
import { SameOffers } from './same-offers.tsx';

/** What was taken over, what may be the same in two places, and where to go from here. */
export function TakenSight(props: {
  readonly plan: BesidePlan;
  readonly done: Taken;
  readonly linked: (words: string, left: Taken['same']) => void;
  readonly another: () => void;
}) {
  const { plan, done, linked, another } = props;
  const { taken, left, isUnmatched, same } = done;
  return (
    <section className="preview">
      <header className="preview-head">
        <h2 tabIndex={-1}>{VERSIONS_TEXTS.done}</h2>
        <p>{takenOverWords(taken, left, plan.title)}</p>
        {isUnmatched && <p>{VERSIONS_TEXTS.unmatched}</p>}
      </header>
      {same.length > 0 && <SameOffers same={same} linked={linked} />}
      <p className="form-buttons">
        <TabLinkButton appearance={isUnmatched ? 'primary' : 'secondary'} size="medium" to={peopleAddress(plan.id)}>
          {VERSIONS_TEXTS.toPeople}
        </TabLinkButton>
        <TabLinkButton appearance={isUnmatched ? 'secondary' : 'primary'} size="medium" to={ADDRESSES.overdue}>
          {VERSIONS_TEXTS.toList}
        </TabLinkButton>
        <Button onClick={another}>{BROUGHT_IN_TEXTS.another}</Button>
      </p>
    </section>
  );
}
