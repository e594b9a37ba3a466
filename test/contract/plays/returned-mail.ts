import { createMail } from '../../../src/graph/mail.ts';
import { createReturnedMail } from '../../../src/graph/returned-mail.ts';
import { fakeMailboxPace } from '../../fakes/mailbox-pace.ts';
import { productGraph } from '../../graph/product-graph.ts';
import type { Play } from './play.ts';

const SINCE = '2020-01-01T00:00:00Z';
const UNTIL = '2100-01-01T00:00:00Z';

/** A letter that comes back, among mail of people: the report is found, and says which letter and why. */
export const returnedPlay: Play = async (standIn) => {
  const from = standIn.settings.DIGEST_FROM ?? '';
  const given = [productGraph(standIn), { from, pace: fakeMailboxPace() }] as const;
  const [mail, returned] = [createMail(...given), createReturnedMail(...given)];
  const people = { subject: 'Thank you', text: 'I am away.', cc: [], bcc: [], headers: [], to: [from] };
  for (let letters = 0; letters < 12; letters++)
    standIn.mailboxes.sendLetter(standIn.person('Birtwistle').mail, people, false);
  const to = standIn.person('Oduya').mail;
  standIn.mailboxes.refusing.set(to, 'full');
  const draft = await mail.draft({ to, subject: 'Overdue', html: '<p>Three</p>', text: 'Three' });
  await mail.send(draft.id);

  const reports = await returned.found(SINCE, UNTIL);
  expect(reports).toHaveLength(1);
  const { names, failure } = await returned.read(reports[0]?.id ?? '');
  const { reportStatus, sentMessageId, mimeHeaders } = standIn.faults.doubts;
  const told = { address: to, status: '5.2.2' };
  expect(failure).toEqual(reportStatus === 'status-part' ? told : { address: null, status: null });
  const isKnown = sentMessageId === 'kept' || mimeHeaders === 'kept';
  expect(draft.names.some((name) => names.includes(name))).toBe(isKnown);
};
