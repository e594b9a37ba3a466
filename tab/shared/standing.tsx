import { daysCounted } from '../../src/texts/days.ts';
import { TAB_TEXTS } from '../../src/texts/tab.ts';
import type { ActionRow } from '../../src/wire/tab.ts';
import { DueDays } from './due-days.tsx';
import { RagMark } from './rag-mark.tsx';

/** How an action stands on a day: its RAG, how many days it is late, and when it is due. @param props.today an ISO date */
export function Standing({ action, today }: { readonly action: ActionRow; readonly today: string }) {
  const isUndated = action.by === null && action.firstBy !== null;
  return (
    <p className="standing">
      <RagMark rag={action.rag} word={action.ragWord} />
      {action.daysOverdue > 0 && <strong className="days">{daysCounted(action.daysOverdue)}</strong>}
      <span>
        {!isUndated && `${TAB_TEXTS.due} `}
        <DueDays row={action} today={today} />
      </span>
    </p>
  );
}
