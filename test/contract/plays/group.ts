import { createTeamsLine } from '../../../bot/adapter.ts';
import { createGroupChat } from '../../../bot/group-chat.ts';
import { meeting, team } from '../../../infra/local/tenant.ts';
import { applicationIdentity } from '../../../src/graph/application-identity.ts';
import { notes } from '../../bot/cards/notes.ts';
import type { StandIn } from '../../stand-in.ts';
import type { Play } from './play.ts';

function groupChatAt(standIn: StandIn) {
  const { CLIENT_ID: clientId = '', CLIENT_SECRET: secret = '', BOT_LOGIN_URL: loginUrl = '' } = standIn.settings;
  const settings = {
    ...{ clientId, loginUrl, tenantId: standIn.settings.TENANT_ID ?? '' },
    serviceUrl: standIn.settings.BOT_SERVICE_URL ?? '',
    openIdUrl: standIn.settings.BOT_OPENID_URL ?? '',
    credentials: applicationIdentity({ clientId, proof: { kind: 'secret', secret }, authority: loginUrl }),
  };
  return createGroupChat({
    settings,
    line: createTeamsLine(settings),
    links: { meeting: (plan) => `https://x/${plan}` },
  });
}

/** Notes to a meeting and to a channel, asked for by a member and by somebody who is none, with the bot there and not. */
export const groupPlay: Play = async (standIn) => {
  const { doubts } = standIn.faults;
  const chat = { kind: 'chat', id: meeting.chatId } as const;
  const channel = { kind: 'channel', id: team.channelId } as const;
  const [asha, callum] = ['Menon', 'Reid'].map((name) => ({ id: standIn.person(name).id, name }));
  if (!asha || !callum) throw new Error('Nobody of that name');
  const group = groupChatAt(standIn);

  expect(await group.membershipOf(asha, chat)).toBe('member');
  expect(await group.membershipOf(callum, chat)).toBe('not-a-member');
  expect(await group.membershipOf(asha, { kind: 'chat', id: '19:meeting_elsewhere@thread.v2' })).toBe('bot-absent');
  const inChannel = doubts.channelMembers === 'by-channel' ? 'member' : 'bot-absent';
  expect(await group.membershipOf(asha, channel)).toBe(inChannel);

  expect(await group.postNotes(notes(), chat)).toEqual({ outcome: 'delivered' });
  expect(standIn.chat.groups.find(meeting.chatId)?.chat.messages()).toMatchObject([
    { from: 'Followthrough', card: { type: 'AdaptiveCard' } },
  ]);
  standIn.chat.faults.absentFrom.add(meeting.chatId);
  expect(await group.membershipOf(asha, chat)).toBe('bot-absent');
  expect(await group.postNotes(notes(), chat)).toEqual({ outcome: 'refused', why: 'bot-absent' });
};
