import { useRef } from 'react';
import { type MeetingCommand, MeetingReply } from '../../src/wire/meeting.ts';
import { useSubmitIds } from '../shared/editing/submit-ids.ts';
import { type Outcome, type Saving, useSaving } from '../shared/saving/use-saving.ts';
import { useApi } from '../shared/use-api.ts';
import { type Sight, useLive } from '../shared/use-live.ts';

/** Does something in a meeting. @returns null when it is recorded, else why it is not */
export type DoInMeeting = (command: MeetingCommand, body: object) => Outcome;

/** A plan's meeting as it stands now, and what is done in it. */
export interface UseMeeting {
  readonly sight: Sight<MeetingReply>;
  readonly saving: Saving;
  readonly does: DoInMeeting;
}

/** `GET /api/plans/{id}/meeting`, kept fresh, and the commands below it. @param names `posts` for a screen that guests see */
export function useMeeting(plan: string, names: MeetingReply['names']): UseMeeting {
  const api = useApi();
  const idOf = useSubmitIds();
  // A note that was taken back may be written again in the same words: what is in is no longer the same submit.
  const recorded = useRef(0);
  const below = `/api/plans/${encodeURIComponent(plan)}/meeting`;
  const query = names === 'posts' ? '?names=posts' : '';
  const sight = useLive({ path: `${below}${query}`, shape: MeetingReply });
  const { saving, save } = useSaving<MeetingReply>(`${below}${query}`);
  const does: DoInMeeting = async (command, body) => {
    const id = idOf({ command, ...body, recorded: recorded.current });
    const send = () => api.post(`${below}/${command}${query}`, { id, ...body }, MeetingReply);
    const refused = await save(send, command === 'show' ? 'untold' : 'told');
    if (refused === null) recorded.current += 1;
    return refused;
  };
  return { sight, saving, does };
}
