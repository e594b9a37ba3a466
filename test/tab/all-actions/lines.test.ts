import type { ListedAction } from '../../../src/wire/all-actions.ts';
import { choicesOf } from '../../../tab/all-actions/choices.ts';
import { linesOf } from '../../../tab/all-actions/lines.ts';
import { type ListedRow, rowsOf } from '../../../tab/all-actions/listed-row.ts';
import { ordered } from '../../../tab/all-actions/order.ts';
import { type Grouping, type View, WHOLE_VIEW } from '../../../tab/all-actions/view.ts';
import { allActionsReply, listed, listedArea, listedPlan } from '../support/all-actions-replies.ts';

function rows(actions: Partial<ListedAction>[]): readonly ListedRow[] {
  const withKeys = actions.map((action, at) => listed({ key: `plan:${at}`, ref: `${at}`, ...action }));
  return rowsOf(allActionsReply([listedPlan([listedArea(withKeys)])]));
}

/** Lines as they read: "# Chair (2)" for a head, the ref for an action. */
function read(all: readonly ListedRow[], group: Grouping): string[] {
  return linesOf(all, group).map((line) =>
    line.kind === 'group' ? `# ${line.choice?.words ?? 'none'} (${line.count})` : (line.row.action.ref ?? ''),
  );
}

function sorted(actions: Partial<ListedAction>[], sort: View['sort'], isDescending = false): string[] {
  return ordered(rows(actions), { ...WHOLE_VIEW, sort, isDescending }).map(({ action }) => action.ref ?? '');
}

describe('gathered', () => {
  const two = rowsOf(
    allActionsReply([
      listedPlan([
        listedArea([listed({ key: 'plan:1', ref: '1' })]),
        listedArea([listed({ key: 'plan:2', ref: '2' })], {
          id: 'a2',
          number: '2',
          title: 'Early help',
          service: 'Hubs',
        }),
      ]),
      listedPlan([listedArea([listed({ key: 'audit:1', ref: 'A' })])], { id: 'audit', title: 'Audit' }),
    ]),
  );

  test('under areas they stand in plan order, however the actions are ordered', () => {
    const lines = [
      '# Priority Area 1: Leadership (1)',
      '1',
      '# Priority Area 2: Early help (1)',
      '2',
      '# Priority Area 1: Leadership (1)',
      'A',
    ];
    expect(read(two, 'area')).toEqual(lines);
    expect(read(two.toReversed(), 'area')).toEqual(lines);
  });

  test('areas of several plans say which plan they are of', () => {
    expect(choicesOf('area', two).map(({ plan }) => plan)).toEqual(['Improvement Plan', 'Improvement Plan', 'Audit']);
    expect(choicesOf('area', two.slice(0, 2)).map(({ plan }) => plan)).toEqual([null, null]);
  });

  test('RAG is called as its plan calls it, and as usual where plans call it differently', () => {
    const own = listed({ key: 'plan:1', rag: 'overdue', ragWord: 'Behind' });
    const words = (all: readonly ListedRow[]) => choicesOf('rag', all).map((choice) => choice.words);
    expect(words(rows([own, own]))).toEqual(['Behind']);
    expect(words(rows([own, { rag: 'overdue' }]))).toEqual(['Overdue']);
  });

  test('under plans, and under services with what has none last', () => {
    expect(read(two, 'plan')).toEqual(['# Improvement Plan (2)', '1', '2', '# Audit (1)', 'A']);
    expect(read(two, 'service')).toEqual(['# Hubs (1)', '2', '# none (2)', '1', 'A']);
  });

  test('an action with two leads stands under both, leads by name, and what has none last', () => {
    const all = rows([{ leads: ['Team 10', 'Team 2'] }, { leads: ['team 2'] }, { leads: [] }]);
    expect(read(all, 'lead')).toEqual([
      '# Team 2 (1)',
      '0',
      '# team 2 (1)',
      '1',
      '# Team 10 (1)',
      '0',
      '# none (1)',
      '2',
    ]);
    expect(new Set(linesOf(all, 'lead').map(({ key }) => key)).size).toBe(8);
  });

  test('under RAG the worst stands first', () => {
    const all = rows([{ rag: 'done' }, { rag: 'on-track' }, { rag: 'overdue' }]);
    expect(read(all, 'rag')).toEqual(['# Overdue (1)', '2', '# On track (1)', '1', '# Done (1)', '0']);
  });

  test('under nothing they are a plain list', () => {
    expect(read(two, 'none')).toEqual(['1', '2', 'A']);
  });
});

describe('put in order', () => {
  test('by due day, what has none last both ways round', () => {
    const actions = [{ by: null }, { by: '2026-06-30' }, { by: '2026-01-31' }];
    expect(sorted(actions, 'due')).toEqual(['2', '1', '0']);
    expect(sorted(actions, 'due', true)).toEqual(['1', '2', '0']);
  });

  test('by RAG the worst first, and of what is overdue the longest', () => {
    expect(
      sorted(
        [
          { rag: 'on-track', daysOverdue: 0 },
          { rag: 'overdue', daysOverdue: 3 },
          { rag: 'overdue', daysOverdue: 90 },
        ],
        'rag',
      ),
    ).toEqual(['2', '1', '0']);
  });

  test('by priority, high first', () => {
    expect(
      sorted([{ priority: null }, { priority: 'low' }, { priority: 'high' }, { priority: 'medium' }], 'priority'),
    ).toEqual(['2', '3', '1', '0']);
  });

  test('by last update, what was never spoken of before what was long ago', () => {
    expect(sorted([{ daysSilent: 2 }, { daysSilent: null }, { daysSilent: 40 }], 'update')).toEqual(['1', '2', '0']);
  });

  test('by lead as names are looked up, equal ones in plan order', () => {
    expect(
      sorted([{ leads: ['team 10'] }, { leads: ['Team 2'] }, { leads: [] }, { leads: ['team 2'] }], 'lead'),
    ).toEqual(['1', '3', '0', '2']);
  });

  test('plan order can be turned round', () => {
    expect(sorted([{}, {}, {}], 'plan', true)).toEqual(['2', '1', '0']);
  });
});
