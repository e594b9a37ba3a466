import { toPast } from '../../../src/cases/asking/past-asks.ts';
import { digestAgain } from '../../../src/cases/delivery/give-up.ts';
import { takeReturned } from '../../../src/cases/delivery/take-returned.ts';
import { digestsNotSent } from '../../../src/cases/digest/digests-not-sent.ts';
import { withDigestHad } from '../../../src/core/digest/own-digest.ts';
import type { StoredAsk } from '../../../src/ports/ask-store.ts';
import type { ReadReport } from '../../../src/ports/returned-mail.ts';
import type { LetterOf } from '../../../src/ports/sent-letters.ts';
import { receipt } from '../../builders/ask.ts';
import { day } from '../../builders/plan.ts';
import { storedAsk } from '../../contract/ask-store.ts';
import { storedNotice } from '../../contract/notice-store.ts';
import { fakeAskStore } from '../../fakes/ask-store.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { fakeDigestStore, storedDigest } from '../../fakes/digest-store.ts';
import { fakeNoticeStore } from '../../fakes/notice-store.ts';
import { fakeOwnDigests } from '../../fakes/own-digests.ts';
import { fakeReturnedMail } from '../../fakes/returned-mail.ts';
import { fakeRunStore } from '../../fakes/run-store.ts';
import { fakeSendQueue } from '../../fakes/send-queue.ts';
import { fakeSentLetters } from '../../fakes/sent-letters.ts';

const AT = '2015-07-06T09:00:00.000Z';
const KEY = 'id-mary:2015-07-06';
const UNKNOWN = { address: 'mary@council.example', status: '5.1.10' };
const about = (draft: string, failure: ReadReport['failure'] = UNKNOWN) => ({ names: [`<${draft}>`], failure });
const digest = (changes = {}) => storedDigest(KEY, { draft: 'd1', delivery: { state: 'sent', at: AT }, ...changes });
const ask = (changes: Partial<StoredAsk> = {}): StoredAsk => ({
  ...storedAsk(),
  delivery: { state: 'mailed', at: AT },
  byMail: { why: 'blocked', draft: 'd1' },
  noted: true,
  ...changes,
});

/** Monday 6 July 2015 at 12:00 in UTC; one letter went at 9:00. */
function stage({ asks = fakeAskStore(), digests = fakeDigestStore(), notices = fakeNoticeStore() } = {}) {
  const clock = fakeClock('2015-07-06');
  clock.set('2015-07-06T12:00:00Z');
  const [returned, letters, runs] = [fakeReturnedMail(), fakeSentLetters(), fakeRunStore()];
  const ownDigests = fakeOwnDigests();
  const ports = { returned, letters, ownDigests, asks, digests, notices, runs, clock };
  const sent = (of: LetterOf, draft = 'd1') =>
    letters.add({ names: [`<${draft}>`, `our-${draft}`], draft, of, day: clock.today() });
  return { ...ports, sent, take: () => takeReturned(ports) };
}

test('a digest that came back stands on the list with the reason, until a newer one went', async () => {
  const { digests, returned, sent, take } = stage({ digests: fakeDigestStore(digest()) });
  await sent({ kind: 'digest', key: KEY });
  returned.arrive('r1', '2015-07-06T09:01:00Z', about('d1'));
  expect(await take()).toBe(1);
  const person = { id: 'id-mary', name: 'id-mary' };
  const listed = { digest: KEY, person, day: day('2015-07-06'), why: 'no-such-address', cameBack: UNKNOWN };
  expect(digestsNotSent(await digests.since(day('2015-07-01')))).toEqual([listed]);
  await digests.add(storedDigest('id-mary:2015-07-13', { delivery: { state: 'sent', at: AT } }));
  expect(digestsNotSent(await digests.since(day('2015-07-01')))).toEqual([]);
});

test('whoever did not get a digest did not have it: the next one waits for nothing and tells what is new since then', async () => {
  const { ownDigests, returned, sent, take } = stage({
    digests: fakeDigestStore(digest({ asAt: day('2015-07-07') })),
  });
  await ownDigests.change('id-mary', (own) => withDigestHad(withDigestHad(own, day('2015-06-29')), day('2015-07-07')));
  await sent({ kind: 'digest', key: KEY });
  returned.arrive('r1', '2015-07-06T09:01:00Z', about('d1'));
  await take();
  expect(await ownDigests.all()).toMatchObject([{ person: 'id-mary', had: [day('2015-06-29')] }]);
});

test('a digest that is sent again is another letter: the old report says nothing of it', async () => {
  const { digests, returned, runs, sent, take } = stage({ digests: fakeDigestStore(digest()) });
  await sent({ kind: 'digest', key: KEY });
  returned.arrive('r1', '2015-07-06T09:01:00Z', about('d1'));
  await take();
  await digestAgain({ digests, queue: fakeSendQueue() }, KEY);
  expect(await digests.find(KEY)).toMatchObject({ draft: null, delivery: { state: 'waiting' } });
  await digests.change(KEY, (now) => ({ ...now, draft: 'd2', delivery: { state: 'sent', at: AT } }));
  await runs.saveInstant('returned-mail', '2015-07-06T08:00:00Z');
  expect(await take()).toBe(0);
  expect(await digests.find(KEY)).toMatchObject({ delivery: { state: 'sent' } });
});

test('whoever was asked by an e-mail that came back counts as not asked, and the history is told so', async () => {
  const { asks, returned, sent, take } = stage({ asks: fakeAskStore(ask()) });
  await sent({ kind: 'ask', key: ask().key });
  returned.arrive('r1', '2015-07-06T09:01:00Z', about('d1', { address: null, status: '5.2.2' }));
  expect(await take()).toBe(1);
  const kept = await asks.find(ask().key);
  expect(kept).toMatchObject({ delivery: { state: 'refused', why: 'mailbox-full' }, byMail: { why: 'blocked' } });
  expect(kept).not.toHaveProperty('noted');
  expect(toPast(kept ? [kept] : [])).toEqual([]);
});

test('whoever answered was reached, whatever comes back', async () => {
  const answered = ask({ items: ask().items.map((item) => ({ ...item, receipt: receipt() })) });
  const { asks, returned, sent, take } = stage({ asks: fakeAskStore(answered) });
  await sent({ kind: 'ask', key: answered.key });
  returned.arrive('r1', '2015-07-06T09:01:00Z', about('d1'));
  expect(await take()).toBe(0);
  expect(await asks.find(answered.key)).toEqual(answered);
});

test('a notice that came back stands with whom nobody told', async () => {
  const byMail = { why: 'blocked', draft: 'd1' } as const;
  const notice = { ...storedNotice(), byMail, delivery: { state: 'mailed', at: AT } as const };
  const { notices, returned, sent, take } = stage({ notices: fakeNoticeStore(notice) });
  await sent({ kind: 'notice', key: notice.id });
  returned.arrive('r1', '2015-07-06T09:01:00Z', { names: ['our-d1'], failure: { address: null, status: null } });
  expect(await take()).toBe(1);
  expect(await notices.find(notice.id)).toMatchObject({ delivery: { state: 'refused', why: 'mail-came-back' } });
});

test('a delay, a letter of nobody, and a report that names none change nothing and are looked at once', async () => {
  const { digests, returned, sent, take } = stage({ digests: fakeDigestStore(digest()) });
  await sent({ kind: 'digest', key: KEY });
  returned.arrive('delay', '2015-07-06T09:01:00Z', about('d1', null));
  returned.arrive('foreign', '2015-07-06T09:02:00Z', about('somebody-else'));
  returned.arrive('nameless', '2015-07-06T09:03:00Z', { names: [], failure: UNKNOWN });
  expect(await take()).toBe(0);
  expect(await take()).toBe(0);
  expect(returned.reads).toEqual(['delay', 'foreign', 'nameless']);
  expect(await digests.find(KEY)).toEqual(digest());
});

test('what arrived just now waits for the next turn, and what is older than three days is left alone', async () => {
  const { returned, clock, sent, take } = stage();
  await sent({ kind: 'digest', key: KEY });
  returned.arrive('old', '2015-07-03T11:59:00Z', about('d1'));
  returned.arrive('new', '2015-07-06T11:59:45Z', about('d1'));
  await take();
  expect(returned.reads).toEqual([]);
  clock.set('2015-07-06T12:02:00Z');
  await take();
  expect(returned.reads).toEqual(['new']);
});

test('while nothing was sent for three days the mailbox is left alone', async () => {
  const { returned, clock, sent, take } = stage();
  returned.refuse('denied');
  expect(await take()).toBe(0);
  await sent({ kind: 'digest', key: KEY });
  await expect(take()).rejects.toMatchObject({ code: 'denied' });
  clock.set('2015-07-10T12:00:00Z');
  expect(await take()).toBe(0);
});

test('a report that comes before its letter is noted as sent is read again', async () => {
  const going = digest({ delivery: { state: 'sending', since: AT } });
  const { digests, returned, sent, take } = stage({ digests: fakeDigestStore(going) });
  await sent({ kind: 'digest', key: KEY });
  returned.arrive('r1', '2015-07-06T09:01:00Z', about('d1'));
  expect(await take()).toBe(0);
  await digests.change(KEY, (now) => ({ ...now, delivery: { state: 'sent', at: AT } }));
  expect(await take()).toBe(1);
});

test('one report that cannot be read holds up no other, and is tried again', async () => {
  const { digests, returned, sent, take } = stage({ digests: fakeDigestStore(digest()) });
  await sent({ kind: 'digest', key: KEY });
  returned.arrive('broken', '2015-07-06T09:00:30Z', about('somebody-else'));
  returned.arrive('r1', '2015-07-06T09:01:00Z', about('d1'));
  returned.refuse('unreachable', 'broken');
  await expect(take()).rejects.toMatchObject({ code: 'unreachable' });
  expect(await digests.find(KEY)).toMatchObject({ delivery: { state: 'refused' } });
  returned.refuse(null);
  expect(await take()).toBe(0);
  expect(returned.reads).toEqual(['r1', 'broken', 'r1']);
});

test('of reports that arrived in the same second none is passed over for another that is over', async () => {
  const going = digest({ delivery: { state: 'sending', since: AT } });
  const { digests, returned, sent, take } = stage({ digests: fakeDigestStore(going) });
  await sent({ kind: 'digest', key: KEY });
  returned.arrive('foreign', '2015-07-06T09:01:00Z', about('somebody-else'));
  returned.arrive('r1', '2015-07-06T09:01:00Z', about('d1'));
  expect(await take()).toBe(0);
  await digests.change(KEY, (now) => ({ ...now, delivery: { state: 'sent', at: AT } }));
  expect(await take()).toBe(1);
});

test('where one look takes no more, what arrived in its last second is not left behind', async () => {
  const { returned, sent, take } = stage({ digests: fakeDigestStore(digest()) });
  await sent({ kind: 'digest', key: KEY });
  for (let count = 0; count < 49; count++)
    returned.arrive(`foreign-${count}`, '2015-07-06T09:00:30Z', about('somebody-else'));
  for (const id of ['fiftieth', 'fifty-first']) returned.arrive(id, '2015-07-06T09:01:00Z', about('somebody-else'));
  returned.arrive('r1', '2015-07-06T09:01:00Z', about('d1'));
  returned.arrive('later', '2015-07-06T09:01:01Z', about('somebody-else'));
  expect(await take()).toBe(1);
  expect(returned.reads).not.toContain('later');
  await take();
  expect(returned.reads.filter((id) => id === 'later' || id === 'r1')).toEqual(['r1', 'later']);
});

test('of two instances one looks', async () => {
  const { returned, sent, take } = stage({ digests: fakeDigestStore(digest()) });
  await sent({ kind: 'digest', key: KEY });
  returned.arrive('r1', '2015-07-06T09:01:00Z', about('d1'));
  expect((await Promise.all([take(), take()])).toSorted()).toEqual([0, 1]);
  expect(returned.reads).toEqual(['r1']);
});
