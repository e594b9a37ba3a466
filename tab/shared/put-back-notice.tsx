import { Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import { PUT_BACK_TEXTS, putBackHead } from '../../src/texts/action-view.ts';
import { dayOf, daysAgo } from '../../src/texts/days.ts';
import { PutBackReply } from '../../src/wire/action-view.ts';
import { FailedSight } from './sights.tsx';
import { useLive } from './use-live.ts';
import { usePart } from './use-part.ts';

/** How lines of history are told comes when somebody unfolds them. */
const loadList = () => import('./put-back-list.tsx').then((file) => file.PutBackList);

/**
 * What was changed in the lists by hand and put back: for coordinators, folded away until they want it. Everybody else
 * has nothing here, and while it cannot be had the list stands as it is.
 */
export function PutBackNotice() {
  const sight = useLive({ path: '/api/put-back', shape: PutBackReply });
  const [isOpen, setOpen] = useState(false);
  const list = usePart(loadList, isOpen);
  if (sight.kind !== 'ready') return null;
  const { items, on } = sight.reply;
  const [newest] = items;
  if (newest === undefined) return null;
  return (
    <details className="put-back" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{putBackHead(items.length, daysAgo(dayOf(newest.at), on))}</summary>
      <p className="quiet">{PUT_BACK_TEXTS.why}</p>
      {list.kind === 'ready' && <list.part items={items} on={on} />}
      {list.kind === 'coming' && <Spinner size="tiny" labelPosition="after" label={PUT_BACK_TEXTS.loading} />}
      {list.kind === 'failed' && <FailedSight trouble={{ kind: 'unreachable' }} tryAgain={list.tryAgain} />}
    </details>
  );
}
