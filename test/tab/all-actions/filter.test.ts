import type { ListedAction, ListedArea } from '../../../src/wire/all-actions.ts';
import { filtered } from '../../../tab/all-actions/filter.ts';
import { rowsOf } from '../../../tab/all-actions/listed-row.ts';
import { type View, WHOLE_VIEW } from '../../../tab/all-actions/view.ts';
import { allActionsReply, listed, listedArea, listedPlan } from '../support/all-actions-replies.ts';

/** Which of these actions a view lets through, by their refs. */
function refs(view: Partial<View>, actions: Partial<ListedAction>[], area: Partial<ListedArea> = {}): string[] {
  const rows = rowsOf(allActionsReply([listedPlan([listedArea(actions.map(listed), area)])]));
  return filtered(rows, { ...WHOLE_VIEW, ...view }).map(({ action }) => action.ref ?? '');
}

function chosen(values: Partial<View['chosen']>): Partial<View> {
  return { chosen: { ...WHOLE_VIEW.chosen, ...values } };
}

test('without a filter everything is shown', () => {
  expect(refs({}, [{ ref: '1' }, { ref: '2', status: 'done' }])).toEqual(['1', '2']);
});

test('several values of one facet let each of them through, several facets only what fits all', () => {
  const actions = [
    { ref: '1', rag: 'overdue', priority: 'high' },
    { ref: '2', rag: 'at-risk', priority: 'low' },
    { ref: '3', rag: 'on-track', priority: 'high' },
  ] as const;
  expect(refs(chosen({ rag: ['overdue', 'at-risk'] }), [...actions])).toEqual(['1', '2']);
  expect(refs(chosen({ rag: ['overdue', 'at-risk'], priority: ['high'] }), [...actions])).toEqual(['1']);
});

test.each([
  ['plan', 'plan'],
  ['area', 'plan/a1'],
  ['lead', 'Chair'],
  ['service', 'Adult care'],
  ['rag', 'overdue'],
  ['priority', 'high'],
  ['risk', 'low'],
  ['standard', 'Standard 4'],
] as const)('finds by %s', (facet, value) => {
  const action = { ref: '1', leads: ['Head of Service', 'Chair'], priority: 'high', residualRisk: 'low' } as const;
  const area = { service: 'Adult care', standards: ['Standard 2', 'Standard 4'] };
  expect(refs(chosen({ [facet]: [value] }), [{ ...action, leads: [...action.leads] }], area)).toEqual(['1']);
  expect(refs(chosen({ [facet]: ['something else'] }), [{ ...action, leads: [...action.leads] }], area)).toEqual([]);
});

test('due between two days takes both in, and nothing without a day', () => {
  const actions = ['2026-05-31', '2026-06-01', '2026-06-30', '2026-07-01', null].map((by, at) => ({
    ref: `${at}`,
    by,
  }));
  expect(refs({ dueFrom: '2026-06-01', dueTo: '2026-06-30' }, actions)).toEqual(['1', '2']);
  expect(refs({ dueTo: '2026-06-01' }, actions)).toEqual(['0', '1']);
  expect(refs({ dueFrom: '2026-06-30' }, actions)).toEqual(['2', '3']);
});

test('no update for so many days: what is open and was not spoken of for as long, or never', () => {
  const actions: Partial<ListedAction>[] = [
    { ref: '27', daysSilent: 27 },
    { ref: '28', daysSilent: 28 },
    { ref: 'never', daysSilent: null },
    { ref: 'closed', daysSilent: 90, status: 'done' },
  ];
  expect(refs({ silentDays: 28 }, actions)).toEqual(['28', 'never']);
});

test('finds what nobody leads, what is open, and what is closed', () => {
  const actions: Partial<ListedAction>[] = [
    { ref: 'unled', isUnled: true },
    { ref: 'open' },
    { ref: 'done', status: 'done' },
    { ref: 'accepted', status: 'risk-accepted' },
  ];
  expect(refs({ isUnled: true }, actions)).toEqual(['unled']);
  expect(refs({ state: 'open' }, actions)).toEqual(['unled', 'open']);
  expect(refs({ state: 'closed' }, actions)).toEqual(['done', 'accepted']);
});

describe('searching', () => {
  const action: Partial<ListedAction> = {
    ref: 'R12',
    text: 'Publish the children’s rota',
    leads: ['Siân Ôl-Example'],
    finding: 'No rota was kept at night.',
    lastAnswer: { on: '2026-11-01', by: 'Pat Example', words: 'Draft is with LEGAL.' },
  };
  test.each([
    ['r12'],
    ['publish ROTA'],
    ["children's"],
    ['childrens'],
    ['sian ol'],
    ['Siân'],
    ['kept night'],
    ['legal draft'],
    ['pat'],
    ['  rota   legal '],
  ])('finds “%s”, wherever its words stand, without case and accents', (words) => {
    expect(refs({ words }, [action])).toEqual(['R12']);
  });

  test('every word must stand somewhere', () => {
    expect(refs({ words: 'rota unicorn' }, [action])).toEqual([]);
  });
});
