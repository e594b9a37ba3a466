import { useLocation } from 'wouter';
import { NAVIGATION_TEXTS } from '../../src/texts/navigation.ts';
import { CoordinatedReply } from '../../src/wire/coordinated.ts';
import { ADDRESSES } from '../shared/addresses.ts';
import { TabLink } from '../shared/tab-link.tsx';
import { useLive } from '../shared/use-live.ts';
import { WayToDecide } from './way-to-decide.tsx';

const SCREENS = ['overdue', 'actions', 'myActions', 'toDecide'] as const;

/** The ways to the screens, on top of each of them. Who runs no plan is offered none to run. */
export function Navigation() {
  const [path] = useLocation();
  const coordinated = useLive({ path: '/api/coordinated', shape: CoordinatedReply });
  const runsPlans = coordinated.kind === 'ready' && coordinated.reply.plans.length > 0;
  const offered = runsPlans ? [...SCREENS, 'plans' as const] : SCREENS;
  return (
    <nav className="navigation" aria-label={NAVIGATION_TEXTS.screens}>
      <button type="button" className="skip" onClick={goToContent}>
        {NAVIGATION_TEXTS.skip}
      </button>
      {offered.map((name) =>
        name === 'toDecide' ? (
          <WayToDecide key={name} isHere={isAt(path, ADDRESSES.toDecide)} />
        ) : (
          <TabLink key={name} to={ADDRESSES[name]} aria-current={isAt(path, ADDRESSES[name]) ? 'page' : undefined}>
            {NAVIGATION_TEXTS.names[name]}
          </TabLink>
        ),
      )}
    </nav>
  );
}

function goToContent(): void {
  document.querySelector<HTMLElement>('main h1')?.focus();
}

/** What lies below a screen's address belongs to it; everything lies below that of the first one. */
function isAt(path: string, address: string): boolean {
  const [here, there] = [path.replace(/\/+$/, ''), address.replace(/\/+$/, '')];
  return here === there || (address !== ADDRESSES.overdue && here.startsWith(`${there}/`));
}
