import type { DecisionView } from '../../src/core/asking/telling/decision-view.ts';
import type { NoticeView } from '../../src/core/asking/telling/notice-view.ts';
import { writeNotice } from '../../src/mail/write-notice.tsx';
import { day } from '../builders/plan.ts';
import { LINKS } from './digests.ts';
import { asOneLine, linksOf, readMail, sayings } from './read-mail.ts';

const about = {
  plan: 'plan',
  action: 'plan:a1.1',
  planTitle: 'Improvement plan',
  areaHeading: 'Priority Area 1',
  wordlessArea: null,
  ref: '4.2',
  text: 'Review every care plan',
  by: day('2015-06-30'),
  firstBy: day('2015-03-31'),
};
const decision: DecisionView = {
  ...about,
  name: { kind: 'revision', action: 'plan:a1.1', asker: 'lee', on: day('2015-07-01'), day: day('2015-09-30') },
  asker: 'Lee Lead',
  words: 'Post vacant',
  movedBefore: 1,
  standing: { state: 'waiting' },
  may: ['agree', 'refuse'],
};
const silence = { ...about, lead: 'Lee Lead', asks: 2, since: day('2015-06-15') };
const decided = { state: 'decided', at: '2015-07-02T09:12:00Z', words: null, to: null, body: null } as const;
const mary = { id: 'mary', name: 'Mary Manager' };

test.each<[string, NoticeView, string, string]>([
  [
    'a decision',
    { kind: 'decision', stage: 'asked', decision },
    'A revised date waits for your decision',
    'Lee Lead asks for 30 September 2015 instead of 30 June 2015, first promised 31 March 2015.',
  ],
  [
    'a reminder',
    { kind: 'decision', stage: 'reminded', decision: { ...decision, name: { ...decision.name, kind: 'help' } } },
    'Still waiting for you: a request for help',
    'Lee Lead asks for help.',
  ],
  [
    'several',
    { kind: 'decisions', decisions: [decision, decision] },
    '2 decisions wait for you',
    'Reason: “Post vacant”',
  ],
  [
    'a warning',
    {
      kind: 'warning',
      today: day('2015-07-01'),
      toldOn: day('2015-07-02'),
      items: [{ ...about, asks: 2, managers: ['Mary Manager'] }],
    },
    'Requests about an action of yours stand unanswered',
    'Mary Manager will be told tomorrow that 2 requests about 4.2 stand unanswered.',
  ],
  [
    'a warning on a Friday',
    {
      kind: 'warning',
      today: day('2015-07-03'),
      toldOn: day('2015-07-06'),
      items: [{ ...about, ref: null, asks: 3, managers: [] }],
    },
    'Requests about an action of yours stand unanswered',
    'Whoever oversees the plan will be told on Monday that 3 requests about this stand unanswered.',
  ],
  [
    'who does not answer',
    { kind: 'silences', told: [silence], decide: [] },
    'Requests to leads stand unanswered',
    'Lee Lead has not answered 2 requests, the first of 15 June 2015.',
  ],
  [
    'who is no longer asked',
    { kind: 'silences', told: [], decide: [{ ...silence, asks: 4 }] },
    'Leads do not answer: please decide',
    'Lee Lead has not answered 4 requests, the first of 15 June 2015. They are not asked any more: please decide.',
  ],
  [
    'a date that was agreed',
    { kind: 'decided', as: 'lead', about, outcome: { ...decided, how: 'agreed', by: mary }, day: day('2015-09-30') },
    'The revised date is agreed',
    'Mary Manager agreed to 30 September 2015.',
  ],
  [
    'a date that a board refused',
    {
      kind: 'decided',
      as: 'lead',
      about,
      outcome: { ...decided, how: 'refused', by: mary, body: 'The Board', words: 'Minute 7' },
      day: day('2015-09-30'),
    },
    'The revised date is not agreed',
    'The Board (recorded by Mary Manager) did not agree to 30 September 2015: the date stays as it was.',
  ],
  [
    'a new action',
    {
      kind: 'decided',
      as: 'new-lead',
      about,
      outcome: { ...decided, how: 'given', by: mary, to: 'Lou Lead' },
      day: null,
    },
    'You have a new action',
    'Mary Manager gave it to you.',
  ],
])('%s says the same in both parts, and leads to the action', async (_what, view, subject, line) => {
  const mail = await writeNotice(view, LINKS);
  expect(mail.subject).toBe(subject);
  expect(sayings(mail.html)).toEqual(expect.arrayContaining([subject, line]));
  expect(asOneLine(mail.text)).toContain(line);
  expect(linksOf(mail.html)).toContainEqual({
    href: LINKS.action('plan', 'plan:a1.1'),
    words: expect.stringContaining('Review every care plan'),
  });
});

test('a director’s mail names areas and counts, and leads to no action', async () => {
  const areas = [
    {
      planTitle: 'Improvement plan',
      areaHeading: 'Priority Area 1',
      areaTitle: 'Care planning',
      wordlessArea: null,
      count: 2,
    },
  ];
  const { html } = await writeNotice({ kind: 'overseen', areas }, LINKS);
  expect(sayings(html)).toEqual(expect.arrayContaining(['Priority Area 1: Care planning', '2 actions wait.']));
  expect(linksOf(html)).toEqual([]);
});

test('words of plans and people stay words', async () => {
  const nasty = '<img src=x onerror="alert(1)"> </td></table>';
  const { html } = await writeNotice(
    { kind: 'decision', stage: 'asked', decision: { ...decision, text: nasty, words: nasty } },
    LINKS,
  );
  expect(readMail(html).querySelectorAll('img')).toEqual([]);
  expect(sayings(html)).toContain(`Reason: “${nasty}”`);
});
