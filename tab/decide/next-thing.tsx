import { DECIDE_TEXTS, nextInWords } from '../../src/texts/decide.ts';
import type { ToDecideItem } from '../../src/wire/to-decide.ts';
import { ADDRESSES, decideAddress } from '../shared/addresses.ts';
import { TabLink, TabLinkButton } from '../shared/tab-link.tsx';
import { whatOf } from './matters.ts';

/** The way on: what has waited longest, and how much that is in all. @param props.besides what was just decided; null for nothing */
export function NextThing({
  items,
  besides,
}: {
  readonly items: readonly ToDecideItem[];
  readonly besides: string | null;
}) {
  const left = items.filter(({ key }) => key !== besides);
  const [next] = left;
  if (next === undefined) return besides === null ? null : <p className="quiet">{DECIDE_TEXTS.nothingElse}</p>;
  return (
    <p className="decide-next">
      <TabLinkButton to={decideAddress(next.action.key, whatOf(next.kind))} appearance="primary" size="medium">
        {nextInWords(left.length)}
      </TabLinkButton>{' '}
      <TabLink to={ADDRESSES.toDecide}>{DECIDE_TEXTS.all}</TabLink>
    </p>
  );
}
