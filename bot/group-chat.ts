import { Refusal } from '../src/core/refusal.ts';
import type { GroupChat, GroupConversation } from '../src/ports/group-chat.ts';
import type { BotSettings, TeamsLine } from './adapter.ts';
import { type MeetingCardLinks, meetingCard } from './cards/meeting-card.ts';
import type { CallFailure } from './delivery.ts';
import { cardMessage } from './message.ts';
import { attempt } from './own-chat.ts';
import type { Outgoing } from './patient-line.ts';

/** What reaching conversations of several people takes. */
export interface GroupChatParts {
  readonly settings: Pick<BotSettings, 'clientId' | 'tenantId' | 'serviceUrl'>;
  readonly line: Pick<Outgoing, 'send'> & Pick<TeamsLine, 'isMember'>;
  readonly links: MeetingCardLinks;
}

/** What Teams says of a conversation in which the bot is not, or that is not there at all. */
const ABSENT: ReadonlySet<CallFailure> = new Set<CallFailure>(['not-installed', 'conversation-gone', 'bad-argument']);

/** The port to conversations of several people, on Teams. */
export function createGroupChat({ settings, line, links }: GroupChatParts): GroupChat {
  const toConversation = ({ id, kind }: GroupConversation) => ({
    id,
    kind,
    serviceUrl: settings.serviceUrl,
    tenantId: settings.tenantId,
    botId: `28:${settings.clientId}`,
    personMri: null,
    welcomed: true,
  });
  return {
    async membershipOf({ id }, conversation) {
      const found = await attempt(() => line.isMember(toConversation(conversation), id));
      if (!('failed' in found)) return found.value ? 'member' : 'not-a-member';
      if (ABSENT.has(found.failed)) return 'bot-absent';
      // Looking may be done twice; nothing was sent.
      if (found.failed === 'unclear') throw new Refusal('busy', { service: 'chat' });
      throw new Refusal('card-refused');
    },
    async postNotes(notes, conversation) {
      const message = cardMessage(meetingCard(notes, links));
      const sent = await attempt(() => line.send(toConversation(conversation), message));
      if (!('failed' in sent)) return { outcome: 'delivered' };
      if (sent.failed === 'unclear') return { outcome: 'unknown' };
      return { outcome: 'refused', why: ABSENT.has(sent.failed) ? 'bot-absent' : 'not-allowed' };
    },
  };
}
