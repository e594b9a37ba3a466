import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { instantInWords } from '../../src/texts/days.ts';
import { agendaCounts, MEETING_TEXTS, meetingName } from '../../src/texts/meeting-screen.ts';
import type { MeetingRecord, MeetingReply } from '../../src/wire/meeting.ts';
import { useHost } from '../shared/use-host.ts';
import { useSavedFile } from '../shared/use-saved-file.ts';
import { countsBySection } from './agenda-items.ts';
import { notesPath } from './earlier-meetings.tsx';
import type { DoInMeeting } from './use-meeting.ts';

/** A meeting that is over: its notes as a document, and into the conversation beside which the page is open. */
export function ClosedPart(props: {
  readonly reply: MeetingReply;
  readonly meeting: MeetingRecord;
  readonly does: DoInMeeting;
}) {
  const { reply, meeting, does } = props;
  const { conversation } = useHost();
  const { save, trouble } = useSavedFile();
  const [isSending, setSending] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const send = async () => {
    setSending(true);
    await does('send', { meeting: meeting.id, to: conversation, names: reply.names });
    setSending(false);
  };
  return (
    <section className="meeting-part" aria-labelledby="closed-title">
      <h2 ref={heading} id="closed-title" tabIndex={-1}>
        {MEETING_TEXTS.closed}
      </h2>
      {reply.agenda.length > 0 && <p>{agendaCounts(countsBySection(reply))}</p>}
      <p className="form-buttons">
        {reply.may.includes('send') && conversation !== null && (
          <Button appearance="primary" disabledFocusable={isSending} onClick={() => void send()}>
            {MEETING_TEXTS.send}
          </Button>
        )}
        <Button
          onClick={() => void save(notesPath(reply, meeting.id), `${meetingName(meeting.body, meeting.on)}.docx`)}
        >
          {MEETING_TEXTS.document}
        </Button>
      </p>
      {reply.may.includes('send') && conversation === null && <p className="quiet">{MEETING_TEXTS.noConversation}</p>}
      {meeting.sent.length > 0 && (
        <div role="status">
          <p>{MEETING_TEXTS.sentBefore}</p>
          <ul>
            {meeting.sent.map(({ at, by, to }) => (
              <li key={`${at} ${to}`}>
                {MEETING_TEXTS.conversation[to]}, {by}, {instantInWords(at)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {trouble !== null && (
        <p role="alert" className="form-trouble">
          {trouble}
        </p>
      )}
    </section>
  );
}
