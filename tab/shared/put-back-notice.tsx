import { PUT_BACK_TEXTS, putBackHead } from '../../src/texts/action-view.ts';
import { dayOf, daysAgo } from '../../src/texts/days.ts';
import { PutBackReply } from '../../src/wire/action-view.ts';
import { ActionLink } from './action-link.tsx';
import { HistoryEntry } from './history-entry.tsx';
import { useLive } from './use-live.ts';

/**
 * What was changed in the lists by hand and put back: for coordinators, folded away until they want it. Everybody else
 * has nothing here, and while it cannot be had the list stands as it is.
 */
export function PutBackNotice() {
  const sight = useLive({ path: '/api/put-back', shape: PutBackReply });
  if (sight.kind !== 'ready') return null;
  const { items, on } = sight.reply;
  const [newest] = items;
  if (newest === undefined) return null;
  return (
    <details className="put-back">
      <summary>{putBackHead(items.length, daysAgo(dayOf(newest.at), on))}</summary>
      <p className="quiet">{PUT_BACK_TEXTS.why}</p>
      <ol className="lines" aria-label={PUT_BACK_TEXTS.list}>
        {items.map((item) => (
          <li key={`${item.at} ${item.action?.key}`}>
            {item.action === null ? <p>{PUT_BACK_TEXTS.noAction}</p> : <ActionLink action={item.action} />}
            <p className="said-by">{item.planTitle}</p>
            <HistoryEntry line={item} today={on} />
          </li>
        ))}
      </ol>
    </details>
  );
}
