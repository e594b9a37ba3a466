import { daysCounted } from '../../src/texts/days.ts';
import { MEETING_TEXTS, WHY_WORDS, waitingDate } from '../../src/texts/meeting-screen.ts';
import { areaTitleLine, TAB_TEXTS } from '../../src/texts/tab.ts';
import type { MeetingRecord } from '../../src/wire/meeting.ts';
import { DueDays } from '../shared/due-days.tsx';
import { LastUpdate } from '../shared/last-update.tsx';
import { RagMark } from '../shared/rag-mark.tsx';
import type { AgendaItem } from './agenda-items.ts';
import { DecideForm, NoteForm } from './item-forms.tsx';
import { DecisionList, NoteList } from './recorded.tsx';
import type { DoInMeeting } from './use-meeting.ts';
import type { Typed } from './use-typed.ts';

/** The item in front: what was promised, how it stands, what they said, and what the meeting records of it. */
export function ItemPart(props: {
  readonly present: AgendaItem;
  readonly meeting: MeetingRecord;
  readonly today: string;
  readonly does: DoInMeeting;
  readonly typed: Typed;
}) {
  const { present, meeting, today, does, typed } = props;
  const { item, area, section } = present;
  const forms = { item, meeting: meeting.id, today, does, typed };
  return (
    <article className="meeting-item" aria-labelledby="item-title">
      <p className="quiet">
        {areaTitleLine(area)}
        {section !== 'overdue' && ` · ${WHY_WORDS[item.why]}`}
      </p>
      <h2 id="item-title" tabIndex={-1}>
        {item.ref !== null && <span className="ref">{item.ref}</span>} {item.text}
      </h2>
      <p className="meeting-standing">
        <RagMark rag={item.rag} word={item.ragWord} />
        {item.daysOverdue > 0 && <strong className="days">{daysCounted(item.daysOverdue)}</strong>}
      </p>
      <dl className="meeting-facts">
        <div>
          <dt>{MEETING_TEXTS.lead}</dt>
          <dd>{item.leads.length === 0 ? TAB_TEXTS.noLead : item.leads.join(', ')}</dd>
        </div>
        <div>
          <dt>{MEETING_TEXTS.due}</dt>
          <dd>
            <DueDays row={item} today={today} />
          </dd>
        </div>
        <div className="meeting-said">
          <dt>{MEETING_TEXTS.lastUpdate}</dt>
          <dd>
            <LastUpdate answer={item.lastAnswer} today={today} />
          </dd>
        </div>
      </dl>
      {item.waiting !== null && <p className="meeting-waiting">{waitingDate(item.waiting, today)}</p>}
      <NoteList
        title={MEETING_TEXTS.noted}
        notes={item.notes}
        takeBack={(note) => does('take-back', { meeting: meeting.id, note })}
      />
      <DecisionList decisions={item.decisions} today={today} />
      <div className="part-does">
        {item.may.includes('note') && <NoteForm {...forms} />}
        {item.may.includes('decide') && <DecideForm {...forms} />}
      </div>
    </article>
  );
}
