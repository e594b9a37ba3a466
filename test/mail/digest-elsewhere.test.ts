import { writeDigest } from '../../src/mail/write-digest.ts';
import { type ActionGiven, day, person, plan, revision } from '../builders/plan.ts';
import { askedOf, digestFor, LINKS } from './digests.ts';
import { linksOf, sayings } from './read-mail.ts';

const [mary, lee] = [person('Mary Manager'), person('Lee Lead')];
const [asha, carl] = [person('Asha Menon'), person('Carl Dean')];
const since = '2015-06-24';

const harrowmere = (...actions: readonly ActionGiven[]) =>
  plan({ title: 'Harrowmere plan', roles: { coordinators: [asha, carl] }, areas: [{ manager: mary, actions }] });
const notMine: ActionGiven = {
  ref: '1.1',
  requests: [{ kind: 'not-mine', by: lee, on: day('2015-06-29'), words: 'Ask Estates' }],
};

test('a manager reads that a “not mine” waits first for the coordinators, and where they may decide it, too', async () => {
  const { subject, html } = await writeDigest(digestFor(mary, [harrowmere(notMine)], { since }), LINKS);
  expect(subject).toBe('1 action is late in Priority Area 1, 1 more than last week');
  const also = 'You may also decide what waits first for others: 1 “not mine” (Asha Menon or Carl Dean)';
  expect(sayings(html)).toEqual(
    expect.arrayContaining([
      'Nothing waits for you first',
      also,
      'On 29 June 2015 Lee Lead said that somebody else has it. That waits for Asha Menon or Carl Dean.',
    ]),
  );
  expect(linksOf(html)).toContainEqual({ href: LINKS.toDecide(), words: also });
});

test('a coordinator reads under each late action what waits for its manager', async () => {
  const later = { ...revision('2015-09-30', { agreed: false }), asked: { by: lee, on: day('2015-06-29') } };
  const helped = { kind: 'help', by: lee, on: day('2015-06-30'), words: 'Two more' } as const;
  const of = harrowmere({ revisions: [later] }, { requests: [helped] });
  const said = sayings((await writeDigest(digestFor(asha, [of], { since }), LINKS)).html);
  expect(said).toContain('On 29 June 2015 Lee Lead asked for 30 September 2015. That waits for Mary Manager.');
  expect(said).toContain('On 30 June 2015 Lee Lead asked for help. That waits for Mary Manager.');
});

test('what nobody answers any more is the manager’s to decide, and counted as that', async () => {
  const past = ['04-13', '04-20', '05-05', '05-11'].map((on) => askedOf(lee.id, `2015-${on}`, 'plan:a1.1'));
  const of = harrowmere({ ref: '1.1', by: '2015-03-31', leads: [lee] });
  const { subject, html } = await writeDigest(digestFor(mary, [of], { past }), LINKS);
  expect(subject).toBe('1 action is late in Priority Area 1; 1 unanswered action waits for you');
  const said = sayings(html);
  expect(said).toContain('Nobody is asked about it any more until you say what happens next.');
  expect(said.filter((line) => line.startsWith('It waits for your decision'))).toHaveLength(1);
  const seen = sayings((await writeDigest(digestFor(asha, [of], { past }), LINKS)).html);
  expect(seen).toContain('Nobody is asked about it any more. That waits for Mary Manager.');
  expect(seen).toContain('You may also decide what waits first for others: 1 unanswered action (Mary Manager)');
});
