import type { Entry } from '../../core/plan/entry.ts';
import { loadMeeting, type Meeting, meetingFact } from '../../core/plan/meeting/meeting.ts';
import { sentFact } from '../../core/plan/meeting/sent.ts';
import { Refusal } from '../../core/refusal.ts';
import type { GroupChat, GroupConversation } from '../../ports/group-chat.ts';
import type { NotesCard, NotesCards } from '../../ports/notes-cards.ts';
import { claim, whileClaimed } from '../claim.ts';
import { type NamesWanted, notesOf } from './meeting-notes.ts';
import {
  ensureRunsMeetings,
  loadPlanWithMeetings,
  type MeetingPorts,
  type MeetingRequest,
  meetingEntryKey,
} from './meeting-ports.ts';

/** What sending notes takes from outside. */
export interface SendNotesPorts extends MeetingPorts {
  readonly groupChat: GroupChat;
  readonly notesCards: NotesCards;
}

/** Where the notes of a meeting are to go, and how. */
export interface SendNotesRequest extends MeetingRequest {
  readonly to: GroupConversation;
  readonly names: NamesWanted;
}

/**
 * Puts the notes of a meeting into a conversation of the person who asks, once for each submit. Whether they are in it
 * the bot's own line tells, never the page.
 *
 * @throws Refusal `plan-unknown`, `meeting-not-run`, `meeting-unknown`; `bot-not-there`, `not-in-conversation`,
 * `card-refused`; `card-unclear` when nobody knows whether it arrived; `busy`, `unreachable` or `denied` when it did not
 */
export async function sendMeetingNotes(ports: SendNotesPorts, request: SendNotesRequest): Promise<void> {
  const { by, plan: id, to } = request;
  const { part: plan, meetings } = await loadPlanWithMeetings(ports, by, id);
  ensureRunsMeetings(by, plan);
  const meeting = loadMeeting(meetings, request.meeting);
  const key = meetingEntryKey('sent', request);
  if (ports.plans.entries(id).some((entry) => entry.key === key)) return;
  const membership = await ports.groupChat.membershipOf(by, to);
  if (membership === 'bot-absent') throw new Refusal('bot-not-there');
  if (membership === 'not-a-member') throw new Refusal('not-in-conversation');
  await postOnce(ports, key, () =>
    ports.groupChat.postNotes(notesOf(ports, { plan, meeting, meetings, names: request.names }), to),
  );
  await ports.plans.note([sentEntry(ports, request, { key, meeting })]);
}

/** Of any number of tries under one key one posts. @throws Refusal as `sendMeetingNotes` */
async function postOnce(
  { notesCards, clock }: SendNotesPorts,
  key: string,
  post: () => ReturnType<GroupChat['postNotes']>,
): Promise<void> {
  await notesCards.add({ key, delivery: { state: 'waiting' } });
  const held = { key, since: clock.now() };
  const mine = await claim(notesCards, held);
  const delivery = mine === null ? await deliveryOf(notesCards, key) : await whileClaimed(notesCards, held, posted);
  if (delivery.state === 'unclear') throw new Refusal('card-unclear');

  async function posted(): Promise<NotesCard['delivery']> {
    const sent = await post();
    if (sent.outcome === 'refused') throw new Refusal(sent.why === 'bot-absent' ? 'bot-not-there' : 'card-refused');
    const state = sent.outcome === 'delivered' ? 'delivered' : 'unclear';
    const over = { state, at: clock.now() } as const;
    await notesCards.change(key, (card) => ({ ...card, delivery: over }));
    return over;
  }
}

async function deliveryOf(cards: NotesCards, key: string): Promise<NotesCard['delivery']> {
  return (await cards.change(key, (card) => card)).delivery;
}

function sentEntry(
  { clock }: SendNotesPorts,
  { by, plan, to }: SendNotesRequest,
  { key, meeting }: { readonly key: string; readonly meeting: Meeting },
): Entry {
  return {
    key,
    plan,
    action: null,
    at: clock.now(),
    by,
    onBehalf: false,
    door: 'tab',
    kind: 'notes-sent',
    words: null,
    changes: [meetingFact(meeting.id), sentFact(to.kind)],
  };
}
