import { cardBytes } from '../../../bot/cards/adaptive-card.ts';
import { CARD_ROOM_BYTES } from '../../../bot/cards/ask-card.ts';
import { helpCard, notUnderstoodCard, welcomeCard } from '../../../bot/cards/help-card.ts';
import { overdueCard } from '../../../bot/cards/overdue-card.ts';
import { toDay } from '../../../src/core/calendar/day.ts';
import { overdueList } from '../../../src/core/plan/overdue-list.ts';
import type { Action, Area, Plan } from '../../../src/core/plan/plan.ts';
import { USUAL_ASKING } from '../../../src/core/plan/plan-asking.ts';
import { buttonsOf, parsed, readOn } from './parsed.ts';

const today = toDay('2015-07-20');

function anAction(area: string, number: number, by: string, changes: Partial<Action> = {}): Action {
  const id = `${area}.${number}`;
  return {
    id,
    key: `plan:${id}`,
    plan: 'plan',
    area,
    ref: id.slice(1),
    text: `Do the work of ${id} with everybody whom it concerns.`,
    finding: null,
    implication: null,
    response: null,
    leads: ['Head of Early Help'],
    due: { phrase: by, kind: 'day', from: null, by: toDay(by) },
    revisions: [],
    reopened: null,
    requests: [],
    status: 'in-progress',
    statusPhrase: null,
    check: null,
    priority: null,
    residualRisk: null,
    measure: null,
    followUp: null,
    parts: [],
    progress: [],
    links: [],
    other: [],
    people: [{ printed: 'Head of Early Help', people: [], accountable: true }],
    doneOn: null,
    recordedOn: null,
    expected: null,
    lastAnswer: null,
    version: 1,
    ...changes,
  };
}

function anArea(number: number, actions: readonly Action[]): Area {
  return {
    id: `a${number}`,
    label: 'Priority Area',
    number: String(number),
    group: null,
    title: `Title ${number}`,
    context: null,
    standards: [],
    service: null,
    printedManager: null,
    source: null,
    manager: null,
    actions,
  };
}

function listOf(areas: readonly Area[], title = 'Riverside Improvement Plan') {
  const plan: Plan = {
    id: 'plan',
    title,
    layout: null,
    date: null,
    source: null,
    state: 'live',
    nation: 'england-and-wales',
    documentHash: null,
    asking: USUAL_ASKING,
    ragWords: {},
    roles: { coordinators: [], auditors: [], director: null, nextLevel: null, readers: null },
    areas,
  };
  return overdueList(plan, today);
}

test('lists areas in plan order and the longest overdue first, with who has it and what they said', () => {
  const said = { lastAnswer: { on: today, by: { id: 'r', name: 'Robin' }, words: 'Two of three signed.' } };
  const card = overdueCard([
    listOf([
      anArea(1, [anAction('a1', 1, '2015-07-10'), anAction('a1', 2, '2015-06-30', said)]),
      anArea(2, [anAction('a2', 1, '2015-12-31')]),
      anArea(3, [anAction('a3', 1, '2015-07-19', { leads: [], people: [] })]),
    ]),
  ]);
  parsed(card);
  const words = readOn(card);
  expect(words).toContain('3 actions are overdue');
  expect(words).toContain('3 overdue of 4 open; 3 late by first promise');
  const order = [
    'Priority Area 1: Title 1',
    '20 days',
    '1.2',
    '10 days',
    '1.1',
    'Priority Area 3: Title 3',
    '1 day',
    'no lead named',
  ];
  const places = order.map((part) => words.indexOf(part));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
  expect(words).not.toContain('Title 2');
  expect(words).toContain('“Two of three signed.”');
  expect(words).toContain('Head of Early Help');
});

test('shows what was said last: an answer without words, or what the document says', () => {
  const silent = { lastAnswer: { on: today, by: { id: 'r', name: 'Robin' }, words: null } };
  const printed = { progress: [{ on: null, by: null, text: 'Going well.' }] };
  const actions = [anAction('a1', 1, '2015-07-10', silent), anAction('a1', 2, '2015-06-30', printed)];
  const words = readOn(overdueCard([listOf([anArea(1, actions)])]));
  expect(words).toContain('Robin, 20 July 2015: answered, no words given');
  expect(words).toContain('“Going well.”');
});

test('shows the three worst of an area, and what fits of many areas; the rest is counted', () => {
  const areas = Array.from({ length: 60 }, (_, area) =>
    anArea(
      area + 1,
      Array.from({ length: 5 }, (_, index) =>
        anAction(`a${area + 1}`, index + 1, '2015-06-30', { text: '“x” '.repeat(200) }),
      ),
    ),
  );
  const card = overdueCard([listOf(areas)]);
  parsed(card);
  expect(cardBytes(card)).toBeLessThanOrEqual(CARD_ROOM_BYTES);
  expect(readOn(card)).toContain('300 actions are overdue');
  expect(readOn(card)).toContain('and 2 more in this area');
  const shown = (readOn(card).match(/^ · 5 overdue$/gm) ?? []).length;
  expect(readOn(card)).toContain(`and ${300 - shown * 5} more in other areas`);
});

test('nothing overdue, and no plan at all, are said in words', () => {
  for (const lists of [[], [listOf([anArea(1, [anAction('a1', 1, '2015-12-31')])])]]) {
    const card = overdueCard(lists);
    parsed(card);
    expect(readOn(card)).toContain('Nothing is overdue.');
  }
});

test.each([
  ['help', helpCard(), 'What I do'],
  ['welcome', welcomeCard(), 'Hello, I am Followthrough'],
  ['anything else', notUnderstoodCard(), 'I did not understand that'],
])('the card for %s names the commands and has buttons for them', (_, card, title) => {
  parsed(card);
  for (const words of [title, 'my actions', 'overdue', 'help']) expect(readOn(card)).toContain(words);
  expect(buttonsOf(card)).toEqual(['My actions', 'Overdue']);
});
