import { MEETING_TEXTS } from '../../src/texts/meeting-screen.ts';
import { areaTitleLine } from '../../src/texts/tab.ts';
import type { MeetingRecord, MeetingReply } from '../../src/wire/meeting.ts';
import { DayNear } from '../shared/days.tsx';
import type { FormField } from '../shared/form-field.ts';
import { KeptForm } from './kept-form.tsx';
import { NoteList } from './recorded.tsx';
import type { DoInMeeting } from './use-meeting.ts';
import type { Typed } from './use-typed.ts';

interface InMeeting {
  readonly reply: MeetingReply;
  readonly meeting: MeetingRecord;
  readonly does: DoInMeeting;
  readonly typed: Typed;
}

const NOTE: readonly FormField[] = [{ kind: 'words', name: 'words', label: MEETING_TEXTS.noteWords, isRequired: true }];

/** What is said of no action in particular, and the actions that the meeting adds. */
export function WholePart({ reply, meeting, does, typed }: InMeeting) {
  const isOpen = meeting.closed === null;
  if (!isOpen && meeting.notes.length + meeting.added.length === 0) return null;
  return (
    <section className="meeting-part" aria-labelledby="whole-title">
      <h2 id="whole-title" tabIndex={-1}>
        {MEETING_TEXTS.asWhole}
      </h2>
      <NoteList
        title={MEETING_TEXTS.noted}
        notes={meeting.notes}
        takeBack={(note) => does('take-back', { meeting: meeting.id, note })}
      />
      <Additions meeting={meeting} today={reply.on} />
      {isOpen && (
        <div className="part-does">
          {reply.may.includes('note') && (
            <KeptForm
              form="whole note"
              name={MEETING_TEXTS.note}
              label={MEETING_TEXTS.noteOnMeeting}
              fields={NOTE}
              first={{ words: '' }}
              submit={MEETING_TEXTS.record}
              typed={typed}
              send={({ words = '' }) => does('note', { meeting: meeting.id, action: null, words })}
            />
          )}
          {reply.may.includes('add') && <AddForm reply={reply} meeting={meeting} does={does} typed={typed} />}
        </div>
      )}
    </section>
  );
}

function Additions({ meeting, today }: { readonly meeting: MeetingRecord; readonly today: string }) {
  if (meeting.added.length === 0) return null;
  return (
    <section className="meeting-recorded">
      <h3>{MEETING_TEXTS.added}</h3>
      <ul>
        {meeting.added.map(({ key, text, leads, by, areaHeading }) => (
          <li key={key}>
            <p>{text}</p>
            <p className="said-by">
              {areaHeading} · {leads.join(', ')}
              {by !== null && (
                <>
                  {' · '}
                  <DayNear day={by} today={today} />
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function AddForm({ reply, meeting, does, typed }: InMeeting) {
  const areas = reply.addTo.map(({ id, heading, title }) => ({
    value: id,
    label: areaTitleLine({ label: null, number: null, title: heading === title ? title : `${heading}: ${title}` }),
  }));
  const fields: readonly FormField[] = [
    { kind: 'words', name: 'text', label: MEETING_TEXTS.action, isRequired: true },
    { kind: 'choice', name: 'area', label: MEETING_TEXTS.area, options: areas },
    { kind: 'line', name: 'lead', label: MEETING_TEXTS.leadToBe, isRequired: true },
    { kind: 'day', name: 'by', label: MEETING_TEXTS.dueDay, isRequired: true, min: reply.on },
  ];
  return (
    <KeptForm
      form="whole add"
      name={MEETING_TEXTS.add}
      label={MEETING_TEXTS.addWhat}
      fields={fields}
      first={{ text: '', area: reply.addTo[0]?.id ?? '', lead: '', by: '' }}
      submit={MEETING_TEXTS.record}
      typed={typed}
      send={({ text = '', area = '', lead = '', by = '' }) =>
        does('add', { meeting: meeting.id, area, text, lead, by })
      }
    />
  );
}
