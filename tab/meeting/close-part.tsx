import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { MEETING_TEXTS } from '../../src/texts/meeting-screen.ts';
import type { MeetingRecord } from '../../src/wire/meeting.ts';
import type { DoInMeeting } from './use-meeting.ts';

/** Ends the meeting, once whoever runs it has said twice that they want to: nothing is noted in it after that. */
export function ClosePart({ meeting, does }: { readonly meeting: MeetingRecord; readonly does: DoInMeeting }) {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <p className="form-buttons">
        <Button onClick={() => setAsking(true)}>{MEETING_TEXTS.close}</Button>
      </p>
    );
  }
  return (
    <fieldset className="asked-again meeting-close">
      <legend>{MEETING_TEXTS.closeTitle}</legend>
      <p>{MEETING_TEXTS.closeWhat}</p>
      <p className="form-buttons">
        <Button autoFocus appearance="primary" onClick={() => void does('close', { meeting: meeting.id })}>
          {MEETING_TEXTS.close}
        </Button>
        <Button onClick={() => setAsking(false)}>{MEETING_TEXTS.keepOpen}</Button>
      </p>
    </fieldset>
  );
}
