import { Button } from '@fluentui/react-components';
import { BROUGHT_IN_TEXTS, broughtInWords } from '../../src/texts/bring-in.ts';
import { peopleAddress } from '../shared/addresses.ts';
import { TabLinkButton } from '../shared/tab-link.tsx';
import type { BroughtIn } from './use-bringing-in.ts';

/** The plan is in: what that means, and what comes next. */
export function BroughtInSight(props: { readonly broughtIn: BroughtIn; readonly another: () => void }) {
  const { plan, actions, areas } = props.broughtIn;
  return (
    <section className="sight sight-empty">
      <p className="sight-shape" aria-hidden>
        ✔
      </p>
      <h2 tabIndex={-1}>{BROUGHT_IN_TEXTS.title}</h2>
      <p>{broughtInWords(actions, areas)}</p>
      <p>{BROUGHT_IN_TEXTS.who}</p>
      <p className="form-buttons">
        <TabLinkButton appearance="primary" size="medium" to={peopleAddress(plan)}>
          {BROUGHT_IN_TEXTS.next}
        </TabLinkButton>
        <Button onClick={props.another}>{BROUGHT_IN_TEXTS.another}</Button>
      </p>
    </section>
  );
}
