import { createBot } from '../../../bot/bot.ts';
import { applicationIdentity } from '../../../src/graph/application-identity.ts';
import type { AskSending } from '../../../src/ports/chat.ts';
import { anItem, aView } from '../../bot/cards/views.ts';
import { fakeConversations } from '../../fakes/conversations.ts';
import { fakeInstaller } from '../../fakes/installer.ts';
import { fakePace } from '../../fakes/pace.ts';
import type { StandIn } from '../../stand-in.ts';
import type { Play } from './play.ts';

/** The bot that the product makes, at the stand-in, or in another tenant than it thinks. */
function botAt({ settings }: StandIn, tenantId = settings.TENANT_ID ?? '') {
  const { CLIENT_ID: clientId = '', CLIENT_SECRET: secret = '', BOT_LOGIN_URL: loginUrl = '' } = settings;
  const untold = async (): Promise<never> => {
    throw new Error('Nobody speaks in this play');
  };
  return createBot({
    settings: {
      ...{ clientId, tenantId, loginUrl },
      serviceUrl: settings.BOT_SERVICE_URL ?? '',
      openIdUrl: settings.BOT_OPENID_URL ?? '',
      credentials: applicationIdentity({ clientId, proof: { kind: 'secret', secret }, authority: loginUrl }),
    },
    cases: {
      answerAsk: untold,
      correctAnswer: untold,
      viewAsk: untold,
      myActions: untold,
      viewOverdue: untold,
      restOnTrack: untold,
      askedAbout: untold,
      decide: untold,
      viewDecision: untold,
    },
    conversations: fakeConversations(),
    pace: fakePace(),
    installer: fakeInstaller(),
    tooOften: async () => null,
    guessedTooOften: async () => null,
    log: { warn: () => {}, error: () => {} },
    refusalSentence: ({ code }) => code,
  });
}

const refusedAs = (...why: string[]) => ({ outcome: 'refused', why: expect.stringMatching(`^(${why.join('|')})$`) });

/** Cards to somebody, to nobody, to another tenant, and to somebody who has blocked the bot: each is told apart. */
export const chatPlay: Play = async (standIn) => {
  const tom = standIn.person('Garrity');
  const { chat } = botAt(standIn);
  const ask = (id: string, by = chat): Promise<AskSending> =>
    by.sendAsk({ ...aView([anItem()]), person: { id, name: 'Tom Garrity' } }, async () => undefined);

  const toTom = await ask(tom.id);
  expect(toTom).toEqual(
    standIn.faults.doubts.memberByObjectId === 'taken'
      ? expect.objectContaining({ outcome: 'delivered' })
      : refusedAs('unknown-person', 'not-installed'),
  );
  expect(await ask('99999999-9999-4999-8999-999999999999')).toEqual(refusedAs('unknown-person', 'not-installed'));
  const elsewhere = botAt(standIn, '99999999-9999-4999-8999-999999999999').chat;
  expect(await ask(tom.id, elsewhere)).toEqual(refusedAs('not-allowed', 'unknown-person'));

  standIn.chat.faults.blockedBy.add(tom.id);
  const blocked = await ask(tom.id);
  if (toTom.outcome === 'delivered') expect(blocked).toEqual(refusedAs('blocked'));
  expect(blocked.outcome).toBe('refused');
};
