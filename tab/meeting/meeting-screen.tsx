import { useSearchParams } from 'wouter';
import { MEETING_TEXTS } from '../../src/texts/meeting-screen.ts';
import type { MeetingReply } from '../../src/wire/meeting.ts';
import { Page } from '../shared/page.tsx';
import { SavingLine } from '../shared/saving/saving-line.tsx';
import { FailedSight, LoadingSight, StaleNotice } from '../shared/sights.tsx';
import { AgendaPart } from './agenda-part.tsx';
import { ClosePart } from './close-part.tsx';
import { ClosedPart } from './closed-part.tsx';
import { MeetingHead } from './meeting-head.tsx';
import { OpenPart } from './open-part.tsx';
import { type DoInMeeting, useMeeting } from './use-meeting.ts';
import { type Typed, useTyped } from './use-typed.ts';
import { WholePart } from './whole-part.tsx';

/** A meeting about one plan, on the wall or in the panel beside a call: what is overdue one after another, and what is said of it. */
export function MeetingScreen({ plan }: { readonly plan: string }) {
  const [params, setParams] = useSearchParams();
  const names = params.get('names') === 'posts' ? 'posts' : 'people';
  const { sight, saving, does } = useMeeting(plan, names);
  const typed = useTyped();
  if (sight.kind !== 'ready') {
    return (
      <Page title={MEETING_TEXTS.title} isBusy={sight.kind === 'loading'}>
        {sight.kind === 'loading' && <LoadingSight words={MEETING_TEXTS.loading} />}
        {sight.kind === 'failed' && <FailedSight trouble={sight.trouble} tryAgain={sight.tryAgain} />}
      </Page>
    );
  }
  const { reply, stale } = sight;
  const setPosts = (isPosts: boolean) =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      if (isPosts) after.set('names', 'posts');
      else after.delete('names');
      return after;
    });
  return (
    <Page title={MEETING_TEXTS.title} isBusy={saving.kind === 'saving'}>
      {stale !== null && <StaleNotice stale={stale} />}
      <MeetingHead reply={reply} setPosts={setPosts} />
      <SavingLine saving={saving} />
      <Stage reply={reply} does={does} typed={typed} />
    </Page>
  );
}

/** What can be done depends on where the meeting is: to come, open, or closed. */
function Stage(props: { readonly reply: MeetingReply; readonly does: DoInMeeting; readonly typed: Typed }) {
  const { reply, does, typed } = props;
  const { meeting } = reply;
  if (meeting === null) return <OpenPart reply={reply} does={does} typed={typed} />;
  if (meeting.closed !== null) {
    return (
      <>
        <ClosedPart reply={reply} meeting={meeting} does={does} />
        <WholePart reply={reply} meeting={meeting} does={does} typed={typed} />
        <OpenPart reply={reply} does={does} typed={typed} />
      </>
    );
  }
  return (
    <>
      <AgendaPart reply={reply} meeting={meeting} does={does} typed={typed} />
      <WholePart reply={reply} meeting={meeting} does={does} typed={typed} />
      {reply.may.includes('close') && <ClosePart meeting={meeting} does={does} />}
    </>
  );
}
