import { agendaCounts, MEETING_TEXTS, meetingName, plannedFor } from '../../src/texts/meeting-screen.ts';
import type { MeetingReply } from '../../src/wire/meeting.ts';
import type { FormField } from '../shared/form-field.ts';
import { countsBySection } from './agenda-items.ts';
import { EarlierMeetings } from './earlier-meetings.tsx';
import { KeptForm } from './kept-form.tsx';
import type { DoInMeeting } from './use-meeting.ts';
import type { Typed } from './use-typed.ts';

/** Opens a meeting, with what it would go through; whoever may not waits for it here. */
export function OpenPart(props: { readonly reply: MeetingReply; readonly does: DoInMeeting; readonly typed: Typed }) {
  const { reply, does, typed } = props;
  const { meeting, may, next, on, plan } = reply;
  const canMeet = plan.state === 'live' || plan.state === 'paused';
  const fields: readonly FormField[] = [
    { kind: 'line', name: 'body', label: MEETING_TEXTS.body, isRequired: true },
    { kind: 'day', name: 'on', label: MEETING_TEXTS.on, isRequired: true, max: on },
  ];
  return (
    <section className="meeting-part" aria-labelledby="open-title">
      <h2 id="open-title" tabIndex={-1}>
        {meeting === null ? MEETING_TEXTS.openTitle : MEETING_TEXTS.another}
      </h2>
      {!canMeet && <p>{MEETING_TEXTS.notLive}</p>}
      {canMeet && meeting === null && (
        <>
          {reply.agenda.length > 0 && <p>{agendaCounts(countsBySection(reply))}</p>}
          {reply.agenda.length === 0 && <p>{MEETING_TEXTS.nothing}</p>}
          {next.body !== null && next.planned !== null && <p>{plannedFor(next.body, next.planned, on)}</p>}
        </>
      )}
      {may.includes('open') ? (
        <>
          {meeting === null && <p className="quiet">{MEETING_TEXTS.openWhat}</p>}
          <div className="part-does">
            <KeptForm
              form="open"
              name={MEETING_TEXTS.open}
              label={MEETING_TEXTS.openTitle}
              fields={fields}
              first={{ body: next.body ?? '', on }}
              submit={MEETING_TEXTS.open}
              typed={typed}
              send={({ body = '', on: day = on }) => does('open', { body, on: day })}
            />
          </div>
        </>
      ) : (
        canMeet && meeting === null && <p>{MEETING_TEXTS.onlyCoordinator}</p>
      )}
      <EarlierMeetings reply={reply} nameOf={({ body, on: day }) => meetingName(body, day)} />
    </section>
  );
}
