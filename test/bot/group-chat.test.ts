import { Refusal } from '../../src/core/refusal.ts';
import { notes } from './cards/notes.ts';
import { ROBIN, startTeams, type Teams } from './teams.ts';

const MEETING = { kind: 'chat', id: '19:meeting_abc@thread.v2' } as const;
const CHANNEL = { kind: 'channel', id: '19:board@thread.tacv2' } as const;

let teams: Teams;
beforeEach(async () => {
  teams = await startTeams();
});
afterEach(() => teams.close());

const refusal = (status: number, code: string) => ({ status, body: { error: { code, message: 'no' } } });

test.each([
  [200, '', 'member'],
  [404, 'MemberNotFoundInConversation', 'not-a-member'],
  [404, 'ConversationNotFound', 'bot-absent'],
  [403, 'BotNotInConversationRoster', 'bot-absent'],
])('members answered with %i %s: %s', async (status, code, membership) => {
  teams.answers.push(
    status === 200 ? { status, body: { id: '29:robin', aadObjectId: ROBIN.id } } : refusal(status, code),
  );
  expect(await teams.bot.groupChat.membershipOf(ROBIN, MEETING)).toBe(membership);
  expect(teams.calls).toMatchObject([{ method: 'GET', path: expect.stringContaining(`/members/${ROBIN.id}`) }]);
});

test.each([
  [403, 'NotEnoughPermissions', 'card-refused'],
  [401, 'BotNotRegistered', 'denied'],
  [500, 'ServiceError', 'busy'],
])('where nobody can tell who is there (%i %s), nobody is taken for a member', async (status, code, refused) => {
  teams.answers.push(refusal(status, code));
  await expect(teams.bot.groupChat.membershipOf(ROBIN, MEETING)).rejects.toMatchObject({ code: refused });
  expect(teams.calls).toHaveLength(1);
});

test.each([
  [MEETING, 'groupChat'],
  [CHANNEL, 'channel'],
])('the notes go as one card into %j, and greet nobody', async (to, conversationType) => {
  expect(await teams.bot.groupChat.postNotes(notes(), to)).toEqual({ outcome: 'delivered' });
  expect(teams.calls).toHaveLength(1);
  const [sent] = teams.calls;
  expect(sent).toMatchObject({ method: 'POST', body: { conversation: { conversationType, isGroup: true } } });
  expect(decodeURIComponent(sent?.path ?? '')).toContain(to.id);
  expect(sent?.body.attachments).toHaveLength(1);
});

test.each([
  [403, 'BotNotInConversationRoster', { outcome: 'refused', why: 'bot-absent' }],
  [403, 'NotEnoughPermissions', { outcome: 'refused', why: 'not-allowed' }],
  [502, 'BadGateway', { outcome: 'unknown' }],
])('notes answered with %i %s are posted once: %j', async (status, code, outcome) => {
  teams.answers.push(refusal(status, code));
  expect(await teams.bot.groupChat.postNotes(notes(), MEETING)).toEqual(outcome);
  expect(teams.calls).toHaveLength(1);
});

test('a bot that nobody lets in is for an administrator to mend', async () => {
  teams.answers.push(refusal(401, 'BotNotRegistered'));
  await expect(teams.bot.groupChat.postNotes(notes(), MEETING)).rejects.toBeInstanceOf(Refusal);
});
