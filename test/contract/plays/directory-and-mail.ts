import type { Refusal } from '../../../src/core/refusal.ts';
import { createMail } from '../../../src/graph/mail.ts';
import { createPeople } from '../../../src/graph/people.ts';
import { fakeMailboxPace } from '../../fakes/mailbox-pace.ts';
import { productGraph } from '../../graph/product-graph.ts';
import type { Play } from './play.ts';

/** Readers of a plan are a group, whose people are found, page by page. */
export const directoryPlay: Play = async (standIn) => {
  standIn.faults.limits.directoryPage = 1;
  const people = createPeople(productGraph(standIn));
  const group = await people.findGroup('Children in Care Service Managers');
  if (!group) throw new Error('The group is gone');
  const names = (await people.membersOf(group)).map(({ name }) => name);
  expect(names).toEqual(['Grace Oduya', 'Ibrahim Sesay']);
};

/** A mail whose reply is lost, tried again; and one too many in the minute, which goes later. */
export const mailPlay: Play = async (standIn) => {
  const mail = createMail(productGraph(standIn), { from: standIn.settings.DIGEST_FROM ?? '', pace: fakeMailboxPace() });
  const to = standIn.person('Birtwistle').mail;
  const { id: draft } = await mail.draft({ to, subject: 'Overdue', html: '<p>Three</p>', text: 'Three' });
  standIn.faults.add({ on: '^POST .+/send$', effect: 'lose-reply' });
  await expect(mail.send(draft)).rejects.toMatchObject({ code: 'unreachable' });
  await mail.send(draft);
  expect(standIn.mailboxes.inbox(to)).toMatchObject([
    { html: expect.stringContaining('Three'), text: expect.stringContaining('Three') },
  ]);

  let asked = 0;
  const refusesTheFirst = { get: () => (asked++ === 0 ? 0 : 30) };
  Object.defineProperty(standIn.faults.limits, 'messagesPerMinute', refusesTheFirst);
  const { id: next } = await mail.draft({ to, subject: 'Overdue', html: '<p>Two</p>', text: 'Two' });
  // Told to wait a minute it is busy at once; told nothing, the client tries again by itself.
  const outcome = await mail.send(next).then(
    () => 'sent',
    ({ code }: Refusal) => code,
  );
  expect(outcome).toBe(standIn.faults.doubts.mailRetryAfter === 'given' ? 'busy' : 'sent');
  await mail.send(next);
  expect(standIn.mailboxes.inbox(to)).toHaveLength(2);
};
