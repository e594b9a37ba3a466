import { NAVIGATION_TEXTS, wayHeard } from '../../src/texts/navigation.ts';
import { ToDecideCount } from '../../src/wire/to-decide.ts';
import { ADDRESSES } from '../shared/addresses.ts';
import { TabLink } from '../shared/tab-link.tsx';
import { useLive } from '../shared/use-live.ts';

/** The way to what waits for one's decision, and how much that is. Who can never decide anything is offered none. */
export function WayToDecide({ isHere }: { readonly isHere: boolean }) {
  const count = useLive({ path: '/api/to-decide/count', shape: ToDecideCount });
  const { mayDecide, waiting } = count.kind === 'ready' ? count.reply : { mayDecide: false, waiting: 0 };
  if (!mayDecide && !isHere) return null;
  const name = NAVIGATION_TEXTS.names.toDecide;
  return (
    <TabLink to={ADDRESSES.toDecide} aria-current={isHere ? 'page' : undefined} aria-label={wayHeard(name, waiting)}>
      {name}
      {waiting > 0 && <span className="waiting-count">{waiting}</span>}
    </TabLink>
  );
}
