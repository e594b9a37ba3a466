import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { ACTION_TEXTS } from '../../src/texts/action-view.ts';
import { actionAddress } from '../shared/addresses.ts';
import { useAction } from '../shared/commands/use-action.ts';
import { isLong } from '../shared/first-words.ts';
import { OpenedActionProvider } from '../shared/opened-action.ts';
import { Page } from '../shared/page.tsx';
import { ActionSight } from './action-sight.tsx';

/** One action as a page of its own, for links and for windows that have no room beside a list. */
export function ActionScreen({ actionKey }: { readonly actionKey: string }) {
  const [, navigate] = useLocation();
  const sight = useAction(actionKey);
  const opened = useMemo(
    () => ({ key: actionKey, open: (key: string) => navigate(actionAddress(key)) }),
    [actionKey, navigate],
  );
  const action = sight.kind === 'ready' ? sight.reply.action : null;
  return (
    <OpenedActionProvider value={opened}>
      <Page
        title={ACTION_TEXTS.action}
        beside={
          action !== null && (
            <p className="quiet">
              {action.planTitle} <span className="of-area">· {action.areaHeading}</span>
            </p>
          )
        }
        isBusy={sight.kind === 'loading'}
      >
        <div key={actionKey} className="action-view action-page">
          {action !== null && (
            <h2 tabIndex={-1} data-long={isLong(action.text)}>
              {action.ref !== null && <span className="ref">{action.ref}</span>} {action.text}
            </h2>
          )}
          <ActionSight sight={sight} />
        </div>
      </Page>
    </OpenedActionProvider>
  );
}
