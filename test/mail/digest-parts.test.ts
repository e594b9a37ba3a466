import type { Digest } from '../../src/core/digest/digest.ts';
import { writeDigest } from '../../src/mail/write-digest.ts';
import { day, type PlanGiven, person, plan, revision } from '../builders/plan.ts';
import { askedOf, digestFor, digestOf, LINKS } from './digests.ts';
import { asOneLine, linksOf, readMail, sayings } from './read-mail.ts';

const mary = person('Mary Manager');
const dana = person('Dana Price');
const cora = person('Cora Dean');
const dan = person('Dan Director');
const lee = person('Lee Lead');

/** Two late since long, two late since last week, of which one asks for a later day. */
const late = {
  number: '6',
  title: 'Leaving care',
  actions: [
    { ref: '6.1', by: '2015-05-31' },
    { ref: '6.2', by: '2015-05-31' },
    { ref: '6.3', by: '2015-06-26' },
    { ref: '6.4', by: '2015-06-27', revisions: [revision('2015-09-30', { agreed: false })] },
  ],
} as const;
const everybody: PlanGiven = { title: 'Harrowmere plan', roles: { coordinators: [cora], director: dan } };

async function said(digest: Digest) {
  const { subject, html, text } = await writeDigest(digest, LINKS);
  return { subject, text: asOneLine(text), html, lines: sayings(html) };
}

describe('the first line says it all', () => {
  test.each([
    ['2015-06-24', '4 actions are late in Priority Area 6, 2 more than last week; 1 revised date waits for you'],
    ['2015-06-23', '4 actions are late in Priority Area 6, 2 more than on 23 June; 1 revised date waits for you'],
    ['2015-06-30', '4 actions are late in Priority Area 6, as many as on 30 June; 1 revised date waits for you'],
  ])('since %s', async (since, subject) => {
    const mail = await said(digestFor(mary, [plan({ areas: [late] })], { since }));
    expect(mail.subject).toBe(subject);
    expect(mail.lines[0]).toBe(subject);
  });

  test('of a plan that somebody coordinates, by the plan’s name', async () => {
    const areas = [late, { actions: [{}] }].map((area) => ({ ...area, manager: mary }));
    const { subject } = await said(digestFor(cora, [plan({ ...everybody, areas })]));
    expect(subject).toBe('5 actions are late in 2 areas of Harrowmere plan');
  });

  test('says what was late before, where nothing is any more', async () => {
    const areas = [{ actions: [{ by: '2015-12-31' }] }];
    const digest = digestFor(mary, [plan({ areas })], { since: '2015-06-24' });
    const before = { ...digest, areas: digest.areas.map((area) => ({ ...area, overdueThen: 2 })) };
    const { subject, lines } = await said(before);
    expect(subject).toBe('Nothing is late in Priority Area 1');
    expect(lines[1]).toContain('2 were late last week.');
  });

  test('says “your areas” to whoever has several, where nothing is late', async () => {
    const quiet = { manager: mary, actions: [{ by: '2015-12-31' }] };
    const { subject } = await said(digestFor(mary, [plan({ areas: [quiet, quiet] })]));
    expect(subject).toBe('Nothing is late in your areas');
  });
});

test('what the digest before did not tell is called new, in both parts', async () => {
  const { lines, text } = await said(digestFor(mary, [plan({ areas: [late] })], { since: '2015-06-24' }));
  expect(lines.filter((line) => line.startsWith('New – '))).toEqual([
    'New – Action 6.3: Review every care plan',
    'New – Action 6.4: Review every care plan',
  ]);
  expect(lines).toContain('4 late of 4 open, 2 more than last week.');
  expect(text).toContain('New – Action 6.3: Review every care plan');
});

test('each thing to decide has its buttons, which open a page and decide nothing', async () => {
  const request = { by: lee, on: day('2015-06-29'), words: 'Please call them' } as const;
  const areas = [
    {
      actions: [
        { ref: '1', by: '2015-12-31', revisions: [revision('2016-03-31', { agreed: false })] },
        { ref: '2', by: '2015-12-31', requests: [{ ...request, kind: 'help' as const }] },
        { ref: '3', by: '2015-12-31', status: 'done' as const, recordedOn: day('2015-06-29') },
      ],
    },
  ];
  const { html, text, lines } = await said(digestFor(mary, [plan({ areas })]));
  const buttons = readMail(html).querySelectorAll('.button a');
  expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual([
    'Agree to 31 March 2016: Action 1',
    'Refuse, with a reason: Action 1',
    'Answer the lead: Action 2',
    'Take it over: Action 2',
    'Say what you found: Action 3',
  ]);
  expect(buttons[1]?.getAttribute('href')).toBe(LINKS.decide('plan:a1.1', { what: 'revised-date' }, 'refuse'));
  expect(buttons[2]?.getAttribute('href')).toBe(LINKS.decide('plan:a1.2', { what: 'help', of: request.by.id }));
  expect(lines).toContain('Each choice opens a page on which you decide; nothing is decided by this mail alone.');
  expect(text).toContain(`Refuse, with a reason: ${LINKS.decide('plan:a1.1', { what: 'revised-date' }, 'refuse')}`);
});

test('whoever is asked no more can be asked now, or their action taken over, by their manager alone', async () => {
  const past = ['04-13', '04-20', '05-05', '05-11'].map((on) => askedOf(lee.id, `2015-${on}`, 'plan:a1.1'));
  const areas = [{ actions: [{ ref: '1', by: '2015-03-31' }] }];
  const labels = async (to: typeof mary) =>
    linksOf((await said(digestFor(to, [plan({ ...everybody, areas })], { past }))).html).map(({ words }) => words);
  expect(await labels(mary)).toEqual(expect.arrayContaining(['Ask the lead now: Action 1', 'Take it over: Action 1']));
  expect(await labels(cora)).not.toContain('Take it over: Action 1');
});

test('a coordinator says whose an action is, and is not offered to take it over', async () => {
  const requests = [{ kind: 'not-mine', by: lee, on: day('2015-06-29'), words: 'Ask Estates' }] as const;
  const areas = [{ manager: mary, actions: [{ ref: '1', by: '2015-12-31', requests }] }];
  const { html } = await said(digestFor(cora, [plan({ ...everybody, areas })]));
  const buttons = readMail(html).querySelectorAll('.button a');
  expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual(['Say whose it is: Action 1']);
});

test('a deputy is told in whose place', async () => {
  const availability = [
    { person: dana.id, notUntil: day('2015-07-20'), worksOn: null, deputy: { person: mary, agreed: true }, heldBy: [] },
  ];
  const areas = [
    { ...late, manager: dana },
    { manager: mary, actions: [{}] },
  ];
  const { lines, subject } = await said(digestFor(mary, [plan({ areas })], { availability }));
  expect(subject).toBe('5 actions are late in 2 areas that you manage or stand in for');
  expect(lines).toContain('In place of Dana Price, who is away. 4 late of 4 open.');
  expect(lines.at(-2)).toContain('you stand in for Dana Price.');
});

test('a coordinator reads whose each area is', async () => {
  const { lines } = await said(digestFor(cora, [plan({ ...everybody, areas: [late] })]));
  expect(lines).toContain('4 late of 4 open. Manager: Mary Manager.');
});

test('a director reads counts by area, what changed, and nobody’s name', async () => {
  const areas = [late, { number: '7', title: 'Homes', actions: [{ by: '2015-12-31' }] }];
  const { html, text, subject } = await said(digestFor(dan, [plan({ ...everybody, areas })], { since: '2015-06-24' }));
  expect(subject).toBe('4 actions are late in Priority Area 6, 2 more than last week');
  const rows = readMail(html).querySelectorAll('table[aria-label="Harrowmere plan"] tr');
  expect(rows.map((row) => row.querySelectorAll('th, td').map((cell) => asOneLine(cell.textContent)))).toEqual([
    ['Area', 'Open', 'Overdue', 'Late by first promise', 'Change since last week'],
    ['Priority Area 6: Leaving care', '4', '4', '4', '2 → 4, 2 more'],
    ['Priority Area 7: Homes', '1', '0', '0', '0 → 0, the same'],
    ['All areas', '5', '4', '4', '2 → 4, 2 more'],
  ]);
  expect(text).toContain(
    'Priority Area 6: Leaving care Open: 4. Overdue: 4. Late by first promise: 4. Change since last week: 2 → 4, 2 more.',
  );
  for (const name of [mary.name, lee.name]) expect(html + text).not.toContain(name);
});

test('what is due soon and what was done stand at the end', async () => {
  const done = { status: 'done', doneOn: day('2015-06-26'), recordedOn: day('2015-06-29') } as const;
  const verified = { by: 'management', result: 'done', phrase: 'Seen.', on: '2015-06-30', person: mary } as const;
  const areas = [
    {
      actions: [
        { ref: '1', by: '2015-07-02' },
        { ref: '2', ...done, check: verified },
        { ref: '3', by: '2015-12-31' },
      ],
    },
  ];
  const { lines } = await said(digestFor(mary, [plan({ areas })], { since: '2015-06-24' }));
  const [soon, finished] = ['Due in the next 14 days, and no update lately', 'Done since last week'].map((heading) =>
    lines.slice(lines.indexOf(heading) + 1, lines.indexOf(heading) + 3),
  );
  expect(soon).toEqual(['Action 1: Review every care plan', 'On track. Due 2 July 2015, tomorrow.']);
  expect(finished).toEqual([
    'Action 2: Review every care plan',
    'Checked. Done on 26 June 2015, recorded on 29 June 2015. Due 30 June 2015.',
  ]);
});

test('the foot says what the marks mean, and leads to where its rhythm is changed', async () => {
  const ragWords = { overdue: 'Red' };
  const { html, lines } = await said(digestFor(mary, [plan({ ragWords, areas: [late] })]));
  expect(lines).toContain('Red: its date has passed.');
  expect(linksOf(html).at(-1)).toEqual({ href: LINKS.ownDigest(), words: 'Change when this mail comes, or stop it' });
});

test('the foot says by whose clock it comes, to who chose their own', async () => {
  const written = async (ownClock: string | null) =>
    asOneLine((await writeDigest({ ...digestOf([plan({})]), ownClock }, LINKS)).text);
  expect(await written('America/New_York')).toContain(
    'You chose to have this mail by New York time. The days and times in it are the plans’.',
  );
  expect(await written(null)).not.toContain('You chose');
});

test('a number after words from right to left stays behind them, and letters without width are gone', async () => {
  const said = { on: day('2015-06-03'), by: person('أحمد محمد'), words: 'Do\u200bne\ufeff' };
  const { text } = await writeDigest(
    digestFor(mary, [plan({ actions: [{ text: 'x'.repeat(200), leads: [said.by], lastAnswer: said }] })]),
    LINKS,
  );
  expect(text).toContain('أحمد محمد\u200e: “Done”');
  expect(text).toContain(`${'x'.repeat(79)}…`);
});
