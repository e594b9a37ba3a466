import { createTeamsLine } from '../../../bot/adapter.ts';
import { createChat } from '../../../bot/chat.ts';
import { patientLine } from '../../../bot/patient-line.ts';
import { applicationIdentity } from '../../../src/graph/application-identity.ts';
import { createAppInstaller } from '../../../src/graph/install-app.ts';
import type { AskSending, Chat } from '../../../src/ports/chat.ts';
import { anItem, aView } from '../../bot/cards/views.ts';
import { fakeConversations } from '../../fakes/conversations.ts';
import { fakePace } from '../../fakes/pace.ts';
import { productGraph } from '../../graph/product-graph.ts';
import type { StandIn } from '../../stand-in.ts';
import type { Play } from './play.ts';

/** The chat that the product makes, at the stand-in, or in another tenant than it thinks. */
function chatAt(standIn: StandIn, tenantId = standIn.settings.TENANT_ID ?? ''): Chat {
  const { CLIENT_ID: clientId = '', CLIENT_SECRET: secret = '', BOT_LOGIN_URL: loginUrl = '' } = standIn.settings;
  const settings = {
    ...{ clientId, tenantId, loginUrl },
    serviceUrl: standIn.settings.BOT_SERVICE_URL ?? '',
    openIdUrl: standIn.settings.BOT_OPENID_URL ?? '',
    credentials: applicationIdentity({ clientId, proof: { kind: 'secret', secret }, authority: loginUrl }),
  };
  return createChat({
    settings,
    line: patientLine(createTeamsLine(settings), { pace: fakePace() }),
    conversations: fakeConversations(),
    installer: createAppInstaller({
      graph: productGraph(standIn),
      origin: standIn.secureUrl,
      manifestId: standIn.settings.TEAMS_APP_ID ?? '',
    }),
    links: {
      answerForm: (ask) => `https://teams.example/${ask}`,
      action: (_plan, key) => `https://teams.example/${key}`,
    },
    refusalSentence: ({ code }) => code,
  });
}

const refusedAs = (...why: string[]) => ({ outcome: 'refused', why: expect.stringMatching(`^(${why.join('|')})$`) });
const delivered = expect.objectContaining({ outcome: 'delivered' });

/**
 * Cards to somebody, to somebody who has not got the app, to a guest, to nobody, to another tenant, and to somebody who
 * has blocked the bot: each is told apart.
 */
export const chatPlay: Play = async (standIn) => {
  const { doubts, accounts } = standIn.faults;
  const [tom, grace, lena] = ['Garrity', 'Oduya', 'Kowalski'].map((name) => standIn.person(name).id);
  const ask = (id = '', by = chatAt(standIn)): Promise<AskSending> =>
    by.sendAsk({ ...aView([anItem()]), person: { id, name: 'Tom Garrity' } }, async () => undefined);
  // Graph knows the chat of whoever has the app, where Teams takes no object id.
  const isReachable = doubts.memberByObjectId === 'taken' || doubts.graphChatId === 'taken';

  const toTom = await ask(tom);
  expect(toTom).toEqual(isReachable ? delivered : refusedAs('unknown-person', 'not-installed'));
  standIn.chat.faults.withoutApp.add(grace ?? '').add(lena ?? '');
  accounts.set(lena ?? '', 'guest');
  expect(await ask(grace)).toEqual(isReachable ? delivered : refusedAs('unknown-person', 'not-installed'));
  expect(await ask(lena)).toEqual(refusedAs('guest'));
  expect(await ask('99999999-9999-4999-8999-999999999999')).toEqual(refusedAs('unknown-person', 'not-installed'));
  const elsewhere = chatAt(standIn, '99999999-9999-4999-8999-999999999999');
  // Where Teams says no more than "bad argument", it may as well be the person who is not known: Graph is asked.
  if (doubts.wrongTenant === 'NotEnoughPermissions') {
    expect(await ask(grace, elsewhere)).toEqual(refusedAs('not-allowed'));
  }

  standIn.chat.faults.blockedBy.add(tom ?? '');
  const blocked = await ask(tom);
  if (toTom.outcome === 'delivered') expect(blocked).toEqual(refusedAs('blocked'));
  expect(blocked.outcome).toBe('refused');
};
