import { PUT_BACK_TEXTS } from '../../src/texts/action-view.ts';
import type { PutBackReply } from '../../src/wire/action-view.ts';
import { ActionLink } from './action-link.tsx';
import { HistoryEntry } from './history-entry.tsx';

/** What was put back, newest first: the action, and the line of its history. */
export function PutBackList({ items, on }: Pick<PutBackReply, 'items' | 'on'>) {
  return (
    <ol className="lines" aria-label={PUT_BACK_TEXTS.list}>
      {items.map((item) => (
        <li key={`${item.at} ${item.action?.key}`}>
          {item.action === null ? <p>{PUT_BACK_TEXTS.noAction}</p> : <ActionLink action={item.action} />}
          <p className="said-by">{item.planTitle}</p>
          <HistoryEntry line={item} today={on} />
        </li>
      ))}
    </ol>
  );
}
