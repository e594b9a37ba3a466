import type { ReactNode } from 'react';
import { becauseInWords } from '../../src/texts/action-story.ts';
import { ACTION_TEXTS, reopenedInWords, sharedInWords } from '../../src/texts/action-view.ts';
import { TAB_TEXTS } from '../../src/texts/tab.ts';
import type { ActionReply } from '../../src/wire/action-view.ts';
import { DueDays } from '../shared/due-days.tsx';
import { LastUpdate } from '../shared/last-update.tsx';
import { RagMark } from '../shared/rag-mark.tsx';

/** How the action stands at a glance: its mark, who has it, when it is due and what was said last. */
export function StandingPart({ reply }: { readonly reply: ActionReply }) {
  const { action, on } = reply;
  const because = becauseInWords(action, on);
  return (
    <>
      <p className="standing">
        <RagMark rag={action.rag} word={action.ragWord} />
        {because !== null && <span className={action.daysOverdue > 0 ? 'because days' : 'because'}>{because}</span>}
      </p>
      {action.reopened !== null && (
        <p className="reopened">
          <span aria-hidden>◆</span> {reopenedInWords(action.reopened, { hasDate: action.by !== null, today: on })}
        </p>
      )}
      <dl className="facts">
        <Fact name={ACTION_TEXTS.lead}>
          {action.leads.length === 0 ? TAB_TEXTS.noLead : action.leads.join('; ')}
          {action.answeredOf !== null && (
            <span className="said-by">{sharedInWords(action.answeredOf, action.closer)}</span>
          )}
        </Fact>
        <Fact name={ACTION_TEXTS.due}>
          <Due reply={reply} />
        </Fact>
        <Fact name={ACTION_TEXTS.lastUpdate}>
          <LastUpdate answer={action.lastAnswer} today={on} />
        </Fact>
      </dl>
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** After a reopening no day is agreed, whatever the plan's phrase says. */
function Due({ reply: { action, on } }: { readonly reply: ActionReply }) {
  const isUndated = action.reopened !== null && action.by === null;
  const { duePhrase } = action;
  return (
    <>
      <DueDays row={action} today={on} />
      {duePhrase !== null && (action.by !== null || isUndated) && (
        <span className="said-by">
          {ACTION_TEXTS.inThePlan} <q>{duePhrase}</q>
        </span>
      )}
    </>
  );
}
