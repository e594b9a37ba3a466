import { writeDigest } from '../../src/mail/write-digest.ts';
import { day, person, plan, revision } from '../builders/plan.ts';
import { askedOf, digestOf, LINKS } from './digests.ts';
import { asOneLine, linksOf, sayings } from './read-mail.ts';

const kim = person('Kim Example');
const lee = person('Lee Sample');

describe('the subject and first line', () => {
  test('name the area when all that is late is in one', async () => {
    const late = { by: '2015-06-11' };
    const areas = [{ actions: [{ by: '2015-12-31' }] }, { number: '6', actions: [late, late, late, late] }];
    const mail = await writeDigest(digestOf([plan({ areas })]), LINKS);
    expect(mail.subject).toBe('4 actions are late in Priority Area 6');
    expect(sayings(mail.html)[0]).toBe(mail.subject);
    expect(mail.text.split('\n')[0]).toBe(mail.subject);
  });

  test('count the areas when there are several', async () => {
    const areas = [{ actions: [{}, {}] }, { actions: [{}] }, { actions: [{ by: '2015-12-31' }] }];
    const { subject } = await writeDigest(digestOf([plan({ areas })]), LINKS);
    expect(subject).toBe('3 actions are late in 2 of your areas');
  });

  test('speak of one action as one', async () => {
    const { subject } = await writeDigest(digestOf([plan({ actions: [{}] })]), LINKS);
    expect(subject).toBe('1 action is late in Priority Area 1');
  });

  test.each([
    [1, 'Nothing is late in Priority Area 1; 1 revised date waits for you'],
    [2, 'Nothing is late in Priority Area 1; 2 revised dates wait for you'],
  ])('say how many decisions wait: %i', async (count, subject) => {
    const asking = { by: '2015-12-31', revisions: [revision('2016-03-31', { agreed: false })] };
    const digest = digestOf([plan({ actions: Array.from({ length: count }, () => asking) })]);
    expect((await writeDigest(digest, LINKS)).subject).toBe(subject);
  });

  test('stay one line whatever the plan calls its areas', async () => {
    const areas = [{ label: 'Area\r\nBcc: all@council.example', number: '1', actions: [{}] }];
    const { subject } = await writeDigest(digestOf([plan({ areas })]), LINKS);
    expect(subject).toBe('1 action is late in Area Bcc: all@council.example 1');
  });
});

describe('when nothing is late', () => {
  test('the mail says so in two lines, and why it came', async () => {
    const digest = digestOf([plan({ title: 'Plan A', actions: [{ by: '2015-08-01' }, { by: '2015-09-30' }] })]);
    const { html } = await writeDigest(digest, null);
    expect(sayings(html)).toEqual([
      'Nothing is late in Priority Area 1',
      'Plan A, as at Wednesday 1 July 2015: days are counted up to then. 2 actions are open in 1 area, none past its date.',
      'Followthrough sends you this because you are the accountable manager of Priority Area 1. If that is not right, tell the plan’s coordinator.',
    ]);
  });

  test('the link opens the plan: there is nothing overdue to be opened', async () => {
    const { html } = await writeDigest(digestOf([plan({ title: 'Plan A', actions: [{ by: '2015-08-01' }] })]), LINKS);
    expect(linksOf(html)[0]).toEqual({ words: 'Open “Plan A” in Followthrough', href: LINKS.tab('plan') });
  });

  test('the dates first promised are told beside it', async () => {
    const digest = digestOf([plan({ actions: [{ by: '2015-03-31', revisions: [revision('2015-09-30')] }] })]);
    const { text } = await writeDigest(digest, LINKS);
    expect(asOneLine(text)).toContain('and not past its date. By the dates first promised, 1 would be late.');
  });
});

describe('a late action', () => {
  test('shows its days, its dates, who has it and what they said last', async () => {
    const late = {
      ref: '6.2',
      text: 'Audit twelve files a month.',
      by: '2015-03-31',
      revisions: [revision('2015-06-11')],
      leads: [kim, lee],
      lastAnswer: { on: day('2015-06-03'), by: kim, words: 'Two of three teams do.' },
    };
    const { html } = await writeDigest(digestOf([plan({ actions: [late] })]), LINKS);
    expect(sayings(html)).toEqual(
      expect.arrayContaining([
        'Action 6.2: Audit twelve files a month.',
        'Overdue, 20 days late. Was due 11 June 2015, first promised 31 March 2015.',
        'Leads: Kim Example; Lee Sample.',
        'Last update, 3 June 2015, Kim Example: “Two of three teams do.”',
      ]),
    );
    expect(html).toContain('▲');
  });

  test('says who was asked and did not answer', async () => {
    const past = [
      askedOf(kim.id, '2015-06-08', 'plan:a1.1'),
      askedOf(kim.id, '2015-06-15', 'plan:a1.1'),
      askedOf(lee.id, '2015-06-15', 'plan:a1.2'),
      askedOf(kim.id, '2015-06-15', 'plan:a1.2'),
    ];
    const digest = digestOf([plan({ actions: [{ leads: [kim] }, { leads: [kim, lee] }] })], past);
    const { html } = await writeDigest(digest, LINKS);
    expect(sayings(html)).toContain('Lead: Kim Example. No update to 2 requests.');
    expect(sayings(html)).toContain(
      'Leads: Kim Example; Lee Sample. No update to 1 request from Kim Example; Lee Sample.',
    );
  });

  test('without words, lead or ref says which is missing, and its words are the link', async () => {
    const digest = digestOf([plan({ actions: [{ leads: [], text: 'Train all staff.' }] })]);
    const { html } = await writeDigest(digest, LINKS);
    expect(sayings(html)).toContain('No lead named. No update yet.');
    expect(linksOf(html)).toContainEqual({ href: LINKS.action('plan', 'plan:a1.1'), words: 'Train all staff.' });
  });
});

test('a revised date that waits comes before what is late, with its reason and its day', async () => {
  const asking = {
    ref: '1.1',
    text: 'Appoint a manager.',
    revisions: [revision('2015-09-30', { agreed: false, reason: 'Nobody applied' })],
  };
  const said = sayings((await writeDigest(digestOf([plan({ actions: [asking] })]), LINKS)).html);
  const from = said.indexOf('1 decision waits for you');
  expect(said.slice(from, from + 8)).toEqual([
    '1 decision waits for you',
    'Each choice opens a page on which you decide; nothing is decided by this mail alone.',
    'Action 1.1: Appoint a manager.',
    'Overdue, 1 day late. Was due 30 June 2015.',
    'Priority Area 1. Lead: Lee Lead.',
    'A later date is asked for: 30 September 2015 instead of 30 June 2015.',
    'Reason: “Nobody applied”',
    'What is late',
  ]);
});

test('what a check opened again says what was looked at, and that a date is wanted', async () => {
  const again = {
    ref: '1.1',
    text: 'Appoint a manager.',
    reopened: { on: day('2015-06-29'), by: kim, revisionsBefore: 0 },
    check: { by: 'audit', result: 'in-progress', phrase: 'The post is empty', on: '2015-06-29', person: kim },
  } as const;
  const said = sayings((await writeDigest(digestOf([plan({ actions: [again] })]), LINKS)).html);
  const from = said.indexOf('1 decision waits for you');
  expect(said.slice(from + 2, from + 7)).toEqual([
    'Action 1.1: Appoint a manager.',
    'No date. First promised 30 June 2015.',
    'Priority Area 1. Lead: Lee Lead.',
    'A check on 29 June 2015 found it not done: no date is agreed. Agree a new one with the lead.',
    'Looked at: “The post is empty”',
  ]);
});

test('several plans are headings, each with its areas in plan order', async () => {
  const first = plan({
    id: 'b',
    title: 'Second by name',
    areas: [{ actions: [{}] }, { title: 'Homes', actions: [{}] }],
  });
  const { html } = await writeDigest(digestOf([first, plan({ id: 'a', title: 'An audit', actions: [{}] })]), LINKS);
  const headings = sayings(html).filter((words) => /^(Second|An audit|Priority Area \d:)/u.test(words));
  expect(headings).toEqual([
    'Second by name',
    'Priority Area 1: Care planning',
    'Priority Area 2: Homes',
    'An audit',
    'Priority Area 1: Care planning',
  ]);
  expect(linksOf(html)).toContainEqual({ href: LINKS.tab('a'), words: 'Open “An audit” in Followthrough' });
});

test('of several plans, what is quiet is named with its plan: one’s first area is late, another’s is not', async () => {
  const quiet = { actions: [{ by: '2015-09-30' }] };
  const plans = [plan({ id: 'b', title: 'Second by name', areas: [{ actions: [{}] }, quiet] })];
  const audit = plan({ id: 'a', title: 'An audit', areas: [quiet] });
  expect(sayings((await writeDigest(digestOf([...plans, audit]), LINKS)).html)).toContain(
    'Nothing is late in Priority Area 2 of “Second by name”. Nothing is late in Priority Area 1 of “An audit”.',
  );
});

test('areas with nothing late are named, and who did not answer there is told apart', async () => {
  const lastAnswer = { on: day('2015-06-29'), by: lee, words: 'My part is done.' };
  const areas = [{ actions: [{}] }, { actions: [{ ref: '2.1', by: '2015-07-10', leads: [kim, lee], lastAnswer }] }];
  const past = [askedOf(kim.id, '2015-06-15', 'plan:a2.1')];
  const said = sayings((await writeDigest(digestOf([plan({ areas })], past), LINKS)).html);
  expect(said).toContain('Nothing is late in Priority Area 2.');
  const from = said.indexOf('Asked and not answered, not yet late');
  expect(said.slice(from + 1, from + 4)).toEqual([
    'Action 2.1: Review every care plan',
    'On track. Due 10 July 2015.',
    'Priority Area 2. Leads: Kim Example; Lee Sample. No update to 1 request from Kim Example.',
  ]);
});

test('a digest made from a file leads nowhere', async () => {
  const { html, text } = await writeDigest(digestOf([plan({ actions: [{ ref: '1' }] })]), null);
  expect(linksOf(html)).toEqual([]);
  expect(text).not.toMatch(/https?:|null/u);
});
