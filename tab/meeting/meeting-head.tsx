import { Switch } from '@fluentui/react-components';
import { dayOf } from '../../src/texts/days.ts';
import { leftOpenSince, MEETING_TEXTS, meetingName, openedBy } from '../../src/texts/meeting-screen.ts';
import type { MeetingReply } from '../../src/wire/meeting.ts';

/** Which plan, which meeting, and whether people are named on this screen. */
export function MeetingHead(props: { readonly reply: MeetingReply; readonly setPosts: (isPosts: boolean) => void }) {
  const { plan, meeting, names, on } = props.reply;
  return (
    <div className="meeting-head">
      <div>
        <p>{plan.title}</p>
        {meeting !== null && (
          <p>
            <strong>{meetingName(meeting.body, meeting.on)}</strong>{' '}
            <span className="quiet">{openedBy(meeting.opened.by)}</span>
          </p>
        )}
      </div>
      <Switch
        label={MEETING_TEXTS.posts}
        checked={names === 'posts'}
        onChange={(_event, { checked }) => props.setPosts(checked)}
      />
      {meeting?.leftOpen === true && <p className="meeting-left-open">{leftOpenSince(dayOf(meeting.opened.at), on)}</p>}
    </div>
  );
}
