import { useRef } from 'react';
import { DECIDE_TEXTS, nextInWords } from '../../src/texts/decide.ts';
import type { ToDecideItem } from '../../src/wire/to-decide.ts';
import { ADDRESSES, decideAddress } from '../shared/addresses.ts';
import { useFocusHandedOver } from '../shared/hand-over-focus.ts';
import { TabLink, TabLinkButton } from '../shared/tab-link.tsx';
import { whatOf } from './matters.ts';

/** The way on: what has waited longest, and how much that is in all. */
export function NextThing(props: {
  readonly items: readonly ToDecideItem[];
  /** What was just decided; null for nothing. */
  readonly besides: string | null;
}) {
  const { items, besides } = props;
  const left = items.filter(({ key }) => key !== besides);
  const [next] = left;
  if (next === undefined) return besides === null ? null : <p className="quiet">{DECIDE_TEXTS.nothingElse}</p>;
  return <Way to={decideAddress(next.action.key, whatOf(next.kind), next.of)} count={left.length} />;
}

function Way({ to, count }: { readonly to: string; readonly count: number }) {
  const line = useRef<HTMLParagraphElement>(null);
  useFocusHandedOver(line);
  return (
    <p ref={line} className="decide-next">
      <TabLinkButton to={to} appearance="primary" size="medium">
        {nextInWords(count)}
      </TabLinkButton>{' '}
      <TabLink to={ADDRESSES.toDecide}>{DECIDE_TEXTS.all}</TabLink>
    </p>
  );
}
