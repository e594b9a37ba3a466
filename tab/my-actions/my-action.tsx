import { useRef } from 'react';
import { daysCounted } from '../../src/texts/days.ts';
import { TAB_TEXTS } from '../../src/texts/tab.ts';
import type { MyActionsReply } from '../../src/wire/tab.ts';
import { DueDays } from '../shared/due-days.tsx';
import { useFocusHandedOver } from '../shared/hand-over-focus.ts';
import { LastUpdate } from '../shared/last-update.tsx';
import { LongText } from '../shared/long-text.tsx';
import { RagMark } from '../shared/rag-mark.tsx';

/** One of one's own actions: how it stands, what it asks, when it is due and what was said last. */
export function MyAction(props: { readonly action: MyActionsReply['actions'][number]; readonly today: string }) {
  const { action, today } = props;
  const element = useRef<HTMLLIElement>(null);
  useFocusHandedOver(element);
  return (
    <li ref={element} className="my-action">
      <p className="standing">
        <RagMark rag={action.rag} />
        {action.daysOverdue > 0 && <strong className="days">{daysCounted(action.daysOverdue)}</strong>}
        <span>
          {TAB_TEXTS.due} <DueDays row={action} today={today} />
        </span>
      </p>
      <p>
        {action.ref !== null && <span className="ref">{action.ref}</span>} <LongText text={action.text} />
      </p>
      <p className="quiet of-plan">
        {action.planTitle} · {action.areaHeading}
      </p>
      <p>
        <LastUpdate answer={action.lastAnswer} today={today} />
      </p>
    </li>
  );
}
