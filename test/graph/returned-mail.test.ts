import { takeReturned } from '../../src/cases/delivery/take-returned.ts';
import { sendLetter } from '../../src/cases/telling/send-letter.ts';
import { createMail } from '../../src/graph/mail.ts';
import { createReturnedMail } from '../../src/graph/returned-mail.ts';
import { fakeAskStore } from '../fakes/ask-store.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakeDigestStore, storedDigest } from '../fakes/digest-store.ts';
import { fakeMailboxPace } from '../fakes/mailbox-pace.ts';
import { fakeNoticeStore } from '../fakes/notice-store.ts';
import { fakeOwnDigests } from '../fakes/own-digests.ts';
import { fakeRunStore } from '../fakes/run-store.ts';
import { fakeSentLetters } from '../fakes/sent-letters.ts';
import { type StandIn, startStandIn } from '../stand-in.ts';
import { productGraph } from './product-graph.ts';

let standIn: StandIn;
beforeEach(async () => {
  standIn = await startStandIn();
});
afterEach(() => standIn.stop());

/** A digest sent to an address, and the mailbox that it is sent from, a minute later. */
async function sentTo(to: string) {
  const from = standIn.settings.DIGEST_FROM ?? '';
  const options = { from, pace: fakeMailboxPace() };
  const clock = fakeClock('2015-07-06');
  clock.set(new Date(Date.now() + 60_000).toISOString());
  const digests = fakeDigestStore(storedDigest('id-mary:2015-07-06'));
  const ports = {
    ...{ clock, digests, asks: fakeAskStore(), notices: fakeNoticeStore() },
    ...{ letters: fakeSentLetters(), runs: fakeRunStore(), ownDigests: fakeOwnDigests() },
    mail: createMail(productGraph(standIn), options),
    returned: createReturnedMail(productGraph(standIn), options),
  };
  await sendLetter(ports, {
    of: { kind: 'digest', key: 'id-mary:2015-07-06' },
    draft: null,
    write: async () => ({ to, subject: 'Overdue', html: '<p>Three</p>', text: 'Three' }),
    keep: async (draft) => {
      await digests.change('id-mary:2015-07-06', (now) => ({ ...now, draft, delivery: { state: 'sent', at: '' } }));
      return draft;
    },
  });
  const inbox = () => standIn.mailboxes.inbox(from).map(({ id }) => id);
  return { inbox, take: () => takeReturned(ports), digest: () => digests.find('id-mary:2015-07-06') };
}

test('a letter to an address that nobody has comes back once, and the mailbox stays as it was', async () => {
  const { inbox, take, digest } = await sentTo('gone@harrowmere.example');
  const before = inbox();
  expect(before).toHaveLength(1);
  expect(await take()).toBe(1);
  expect(await digest()).toMatchObject({
    draft: null,
    delivery: {
      state: 'refused',
      why: 'no-such-address',
      cameBack: { address: 'gone@harrowmere.example', status: '5.1.10' },
    },
  });
  standIn.faults.add({ on: String.raw`^GET .+/\$value$`, effect: 'fail', status: 500 });
  expect(await take()).toBe(0);
  expect(inbox()).toEqual(before);
});

test('a mailbox that may not be read says so, and what arrived meanwhile is taken in later', async () => {
  const { take } = await sentTo('gone@harrowmere.example');
  standIn.mailboxes.policy = 'none';
  await expect(take()).rejects.toMatchObject({ code: 'denied' });
  standIn.mailboxes.policy = 'sender';
  expect(await take()).toBe(1);
});
