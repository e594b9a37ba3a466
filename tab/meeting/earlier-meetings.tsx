import { Link } from '@fluentui/react-components';
import { MEETING_TEXTS } from '../../src/texts/meeting-screen.ts';
import type { MeetingReply } from '../../src/wire/meeting.ts';
import { useSavedFile } from '../shared/use-saved-file.ts';

type Earlier = MeetingReply['earlier'][number];

/** The notes of meetings that were held, as documents; folded away until somebody wants one. */
export function EarlierMeetings(props: {
  readonly reply: MeetingReply;
  readonly nameOf: (meeting: Earlier) => string;
}) {
  const { reply, nameOf } = props;
  const { save, trouble } = useSavedFile();
  if (reply.earlier.length === 0) return null;
  return (
    <details className="meeting-earlier">
      <summary>{`${MEETING_TEXTS.earlier}: ${reply.earlier.length}`}</summary>
      <ul>
        {reply.earlier.map((meeting) => (
          <li key={meeting.id}>
            <Link as="button" inline onClick={() => void save(notesPath(reply, meeting.id), `${nameOf(meeting)}.docx`)}>
              {nameOf(meeting)}
            </Link>
          </li>
        ))}
      </ul>
      {trouble !== null && (
        <p role="alert" className="form-trouble">
          {trouble}
        </p>
      )}
    </details>
  );
}

/** Where the API has the notes of a meeting as a document, with people named as on the screen. */
export function notesPath({ plan, names }: MeetingReply, meeting: string): string {
  return `/api/plans/${encodeURIComponent(plan.id)}/meetings/${encodeURIComponent(meeting)}/notes.docx?names=${names}`;
}
