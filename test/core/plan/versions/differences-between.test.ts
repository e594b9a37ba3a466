import { asItStands } from '../../../../src/core/plan/as-it-stands.ts';
import type { Entry } from '../../../../src/core/plan/entry.ts';
import type { Plan } from '../../../../src/core/plan/plan.ts';
import type { PrintedAction, PrintedPlan } from '../../../../src/core/plan/printed.ts';
import { compare } from '../../../../src/core/plan/versions/compare.ts';
import { differencesBetween } from '../../../../src/core/plan/versions/differences-between.ts';
import { foundDifferences } from '../../../../src/core/plan/versions/found-differences.ts';
import { entry } from '../../../builders/entry.ts';
import { type ActionGiven, day, person, plan, revision } from '../../../builders/plan.ts';

const TEXTS = ['Review every care plan', 'Train all foster carers in safeguarding', 'Publish the sufficiency strategy'];
const RECORDED = recordOf(TEXTS.map((text, index) => ({ ref: `1.${index + 1}`, text })));

/** A plan with these actions in one area. */
function recordOf(actions: readonly ActionGiven[], given: Partial<Plan> = {}): Plan {
  return plan({ ...given, actions });
}

/** The document of a plan, with its rows changed. */
function documentOf(of: Plan, change: (row: PrintedAction, index: number) => Partial<PrintedAction> = () => ({})) {
  const printed = asItStands(of, [], () => null);
  const areas = printed.areas.map((area) => ({
    ...area,
    actions: area.actions.map((row, index) => ({ ...row, ...change(row, index) })),
  }));
  return { ...printed, date: '2015-09-30', areas };
}

/** The document with other rows in its first area. */
function withRows(
  printed: PrintedPlan,
  rows: (now: readonly PrintedAction[]) => readonly PrintedAction[],
): PrintedPlan {
  return {
    ...printed,
    areas: printed.areas.map((area, at) => (at === 0 ? { ...area, actions: rows(area.actions) } : area)),
  };
}

/** The document whose first row alone says something else. */
const firstRow = (change: Partial<PrintedAction>, of = RECORDED) =>
  documentOf(of, (_row, index) => (index === 0 ? change : {}));
const found = (of: Plan, printed: PrintedPlan, history: readonly Entry[] = []) =>
  differencesBetween(of, printed, history).differences.map(({ id, kind, from, to }) => [id, kind, from, to]);
const due = (by: string) => ({ phrase: by, kind: 'day', from: null, by: day(by) }) as const;

test('of two columns under one header neither is lost when the other changes', () => {
  const cells = (first: string) => [first, 'No'].map((text) => ({ header: '', text }));
  const record = recordOf([{ text: TEXTS[0] ?? '', other: cells('Yes') }]);
  const [difference] = foundDifferences(compare(record, firstRow({ other: cells('Maybe') }, record)));
  if (difference?.about !== 'field') throw new Error('No field differs');
  expect(difference.field.change(day('2015-09-30'))).toEqual({ other: cells('Maybe') });
});

test('the same document moves nothing', () => {
  expect(differencesBetween(RECORDED, documentOf(RECORDED))).toEqual({ plan: 'plan', differences: [], unchanged: 3 });
});

describe('one field of a row', () => {
  test.each<[string, Partial<PrintedAction>, readonly unknown[]]>([
    ['a later day', { due: due('2015-09-30') }, ['a1.1|due', 'due', '2015-06-30', '2015-09-30']],
    [
      'a revised day beside the first one',
      { revisions: [revision('2015-10-31')] },
      ['a1.1|due', 'due', '2015-06-30', '2015-10-31'],
    ],
    [
      'a day that is printed no more',
      { due: { phrase: 'Ongoing', kind: 'ongoing', from: null, by: null } },
      ['a1.1|date in the document', 'due', '2015-06-30', 'Ongoing'],
    ],
    [
      'the same day in other words',
      { due: { ...due('2015-06-30'), phrase: 'June 2015', kind: 'month' } },
      ['a1.1|due phrase', 'other', '2015-06-30', 'June 2015'],
    ],
    ['a status', { status: 'done', statusPhrase: 'Completed' }, ['a1.1|status', 'status', 'in-progress', 'done']],
    [
      'words',
      { text: 'Review each and every care plan' },
      ['a1.1|text', 'words', 'Review every care plan', 'Review each and every care plan'],
    ],
    ['leads', { leads: ['Jo Joint'] }, ['a1.1|leads', 'leads', 'Lee Lead', 'Jo Joint']],
    [
      'a check',
      { check: { phrase: 'Not implemented.', result: 'not-started', by: 'audit', on: '2015-09' } },
      ['a1.1|check', 'check', null, 'Not implemented.'],
    ],
    [
      'an update',
      { progress: [{ on: '2015-08', by: null, text: 'Half of the plans were reviewed.' }] },
      ['a1.1|progress', 'progress', null, 'Half of the plans were reviewed.'],
    ],
    ['a finding', { finding: 'Plans were late.' }, ['a1.1|finding', 'other', null, 'Plans were late.']],
    ['another ref', { ref: '1.1a' }, ['a1.1|ref', 'other', '1.1', '1.1a']],
    [
      'a cell of a column that nobody knows',
      { other: [{ header: 'Budget', text: '£5,000' }] },
      ['a1.1|column Budget', 'other', null, '£5,000'],
    ],
    [
      'parts',
      { parts: [{ mark: 'a)', text: 'Write it', leads: [], due: null, status: 'done' }] },
      ['a1.1|parts', 'other', null, 'a) Write it (done)'],
    ],
    [
      'a link to another row',
      { links: [{ kind: 'waits-on', to: 'a1.2' }] },
      ['a1.1|links', 'other', null, 'waits-on a1.2'],
    ],
  ])('%s', (_what, change, expected) => {
    expect(found(RECORDED, firstRow(change))).toEqual([expected]);
  });

  test.each<[string, Partial<PrintedAction>]>([
    ['line breaks, soft hyphens and the form of quotes', { text: 'Review\nevery  care\u00ad plan ' }],
    ['capital letters of a lead', { leads: ['LEE  Lead'] }],
    ['leads that are told apart otherwise', { leads: ['Lee', 'Lead'] }],
    ['a blank where the plan never had a status column', { status: 'unknown' }],
  ])('%s make no difference', (_what, change) => {
    expect(found(RECORDED, firstRow(change))).toEqual([]);
  });

  test('a document without a column says nothing about it, a row that is blank there does', () => {
    const found2 = recordOf([
      { text: 'Review every care plan', finding: 'Late.' },
      { text: 'Train foster carers', finding: 'None.' },
    ]);
    expect(
      found(
        found2,
        documentOf(found2, () => ({ finding: null, leads: [] })),
      ),
    ).toEqual([]);
    expect(found(found2, firstRow({ finding: null, leads: [] }, found2))).toEqual([
      ['a1.1|leads', 'leads', 'Lee Lead', null],
      ['a1.1|finding', 'other', 'Late.', null],
    ]);
  });

  test('somebody new stands for nobody yet, somebody who was matched stays so', () => {
    const of = recordOf([{ leads: [person('Ann Carter')] }]);
    const [first] = differencesBetween(of, firstRow({ leads: ['Jo Joint', 'Ann Carter'] }, of)).differences;
    const [second] = differencesBetween(of, firstRow({ leads: ['Ann Carter, Head of Care'] }, of)).differences;
    expect([first?.doubt, second?.doubt]).toEqual(['lead-unmatched', null]);
  });
});

describe('updates', () => {
  const said = { on: '2015-07', by: null, text: 'Half of the plans were reviewed.' };
  const of = recordOf([{ text: 'Review every care plan', progress: [said] }]);
  const news = (...texts: readonly (string | typeof said)[]) => {
    const progress = texts.map((text) => (typeof text === 'string' ? { on: null, by: null, text } : text));
    return differencesBetween(of, firstRow({ progress }, of)).differences.map(({ to }) => to);
  };

  test('that the record has are no news, however the document joins and dates them', () => {
    expect(news(said)).toEqual([]);
    expect(news('Half of the plans\nwere reviewed.')).toEqual([]);
    expect(news('Update July 2015: Half of the plans were reviewed.')).toEqual([]);
  });

  test('that the document has no more stay', () => {
    expect(news()).toEqual([]);
  });

  test('of a cell that grew are what it says beside what was known', () => {
    expect(news('Half of the plans were reviewed. All of them were by August.')).toEqual([
      'All of them were by August.',
    ]);
    expect(news('August: nearly all. Half of the plans were reviewed.')).toEqual(['August: nearly all.']);
    expect(news(said, 'Everything was reviewed.')).toEqual(['Everything was reviewed.']);
  });

  test('that are no more than the status are told of as that', () => {
    expect(news(said, 'Status: In progress')).toEqual([]);
    expect(news(said, 'Completed')).toEqual(['Completed']);
  });

  test('in the same words on another day are news', () => {
    expect(news(said, { ...said, on: '2015-08' })).toEqual(['Half of the plans were reviewed.']);
  });

  test('that the record itself would print are no news', () => {
    const answer = entry({ words: 'Waiting for the panel.' });
    const tell = ({ words }: Entry) => ({ on: '2015-07-01', by: 'Lee Lead', text: `In progress. ${words}` });
    const progress = [said, { on: '2015-07', by: null, text: 'Lee Lead: In progress. Waiting for the panel.' }];
    const { differences } = differencesBetween(of, firstRow({ progress }, of), [answer], { tell });
    expect(differences).toEqual([]);
  });
});

describe('what somebody answered since', () => {
  const held = (of: Plan, change: Partial<PrintedAction>, history: readonly Entry[]) =>
    differencesBetween(of, firstRow(change, of), history).differences.map(({ kind, held: why }) => [kind, why]);
  const answered = recordOf([
    { status: 'done', lastAnswer: { on: day('2015-07-01'), by: person('Lee Lead'), words: null } },
  ]);
  const answer = entry({ changes: [{ field: 'status', from: 'in-progress', to: 'done' }] });
  const taken = entry({ key: 'taken', door: 'document', kind: 'document-says', changes: answer.changes });
  const outstanding = { status: 'in-progress', statusPhrase: 'Outstanding' } as const;

  test('is held against a document that says otherwise', () => {
    expect(held(answered, outstanding, [answer])).toEqual([['status', 'answered-since']]);
    expect(held(answered, outstanding, [])).toEqual([['status', 'answered-since']]);
  });

  test('is told with who said it and when, by the action itself where history lacks it', () => {
    const told = (history: readonly Entry[]) =>
      differencesBetween(answered, firstRow(outstanding, answered), history).differences.map((each) => each.answered);
    expect(told([answer])).toEqual([{ by: answer.by.name, at: answer.at }]);
    expect(told([])).toEqual([{ by: 'Lee Lead', at: '2015-07-01' }]);
    expect(told([answer, taken])).toEqual([null]);
  });

  test('is held no more once a document was taken over after it', () => {
    expect(held(answered, outstanding, [answer, taken])).toEqual([['status', null]]);
  });

  test('counts more than a document that only has an update', () => {
    expect(held(answered, { status: 'in-progress', statusPhrase: null }, [answer])).toEqual([]);
    expect(held(answered, { status: 'in-progress', statusPhrase: null }, [answer, taken])).toEqual([['status', null]]);
  });

  test('holds what it is about, and nothing else', () => {
    const change = { ...outstanding, text: 'Review every single care plan', due: due('2015-09-30') };
    expect(held(answered, change, [answer])).toEqual([
      ['words', null],
      ['due', null],
      ['status', 'answered-since'],
    ]);
  });

  test.each([
    ['a date that was agreed', 'revision-agreed', 'agreed date', { due: due('2015-12-31') }, 'due'],
    ['words that were changed by hand', 'edited', 'text', { text: 'Review all care plans' }, 'words'],
    [
      'a check that was made',
      'checked',
      'check',
      { check: { phrase: 'Seen', result: 'done', by: 'audit', on: null } },
      'check',
    ],
  ] as const)('%s', (_what, kind, field, change, expected) => {
    const since = entry({ kind, changes: [{ field, from: null, to: null }] });
    expect(held(RECORDED, change, [since])).toEqual([[expected, 'answered-since']]);
    expect(held(RECORDED, change, [{ ...since, kind: 'put-back' }])).toEqual([[expected, null]]);
  });
});

describe('rows', () => {
  const row = (of: PrintedPlan, index: number) => of.areas[0]?.actions[index];
  const given = (text: string, ref: string | null = null): PrintedAction => {
    const printed = row(documentOf(recordOf([{ text, ref }])), 0);
    if (!printed) throw new Error('There is no row');
    return { ...printed, id: 'a1.9' };
  };

  test('that come in anywhere are new, and those after them are what they were', () => {
    const printed = withRows(documentOf(RECORDED), ([first, ...rest]) =>
      [...(first ? [first] : []), given('Open two more homes in the county', '1.2'), ...rest].map((one, index) => ({
        ...one,
        ref: `1.${index + 1}`,
      })),
    );
    expect(found(RECORDED, printed)).toEqual([
      ['new|a1.9', 'added', null, 'Open two more homes in the county'],
      ['a1.2|ref', 'other', '1.2', '1.3'],
      ['a1.3|ref', 'other', '1.3', '1.4'],
    ]);
  });

  test('that are no more stand after what their area still has', () => {
    const printed = withRows(documentOf(RECORDED), ([, ...rest]) => rest);
    expect(found(RECORDED, printed)).toEqual([['a1.1|gone', 'gone', 'Review every care plan', null]]);
  });

  test('that are known to be gone are told once, and once more when they are back', () => {
    const gone = entry({ door: 'document', kind: 'document-lacks' });
    const printed = withRows(documentOf(RECORDED), ([, ...rest]) => rest);
    expect(found(RECORDED, printed, [gone])).toEqual([]);
    expect(differencesBetween(RECORDED, documentOf(RECORDED), [gone]).differences).toMatchObject([
      { id: 'a1.1|back', kind: 'added', action: 'plan:a1.1', printed: 'a1.1' },
    ]);
  });

  test('with other words under the same ref and the same lead are the same row, as long as the words are alike', () => {
    const alike = firstRow({ text: 'Review care plans of every child under five' });
    expect(found(RECORDED, alike).map(([id]) => id)).toEqual(['a1.1|text']);
    const printed = firstRow({ text: 'Recruit a permanent head of commissioning' });
    const { differences } = differencesBetween(RECORDED, printed);
    expect(differences.map(({ id, doubt }) => [id, doubt])).toEqual([
      ['new|a1.1', 'ref-reused'],
      ['a1.1|gone', 'ref-reused'],
    ]);
  });

  test('under refs that repeat are told apart by their words', () => {
    const of = recordOf(TEXTS.map((text) => ({ ref: '2', text })));
    const printed = withRows(documentOf(of), (rows) => rows.toReversed());
    expect(found(of, printed)).toEqual([]);
    expect(
      found(
        of,
        withRows(printed, (rows) => rows.slice(1)),
      ).map(([id]) => id),
    ).toEqual(['a1.3|gone']);
  });

  test('that say the same are told apart by lead and day', () => {
    const twice = [person('Lee Lead'), person('Jo Joint')].map((lead) => ({
      text: 'Report each month',
      leads: [lead],
    }));
    const of = recordOf(twice);
    expect(
      found(
        of,
        withRows(documentOf(of), (rows) => rows.toReversed()),
      ),
    ).toEqual([]);
  });

  test('that moved to another area keep their id', () => {
    const of = plan({
      areas: [
        { title: 'Care', actions: TEXTS.map((text) => ({ text })) },
        { title: 'Staff', actions: [{ text: 'Hire ten social workers' }] },
      ],
    });
    const [care, staff] = documentOf(of).areas;
    const [first, ...rest] = care?.actions ?? [];
    if (!care || !staff || !first) throw new Error('The document lacks its areas');
    const printed = {
      ...documentOf(of),
      areas: [
        { ...care, actions: rest },
        { ...staff, actions: [...staff.actions, first] },
      ],
    };
    expect(found(of, printed)).toEqual([['a1.1|area', 'other', 'Priority Area 1: Care', 'Priority Area 2: Staff']]);
  });
});

describe('areas', () => {
  const of = plan({
    areas: ['Care planning', 'Staffing', 'Sufficiency'].map((title, at) => ({
      title,
      actions: [{ text: TEXTS[at] ?? '' }],
    })),
  });

  test('are the same in another order, and under another number', () => {
    const printed = documentOf(of);
    const areas = printed.areas.toReversed();
    expect(found(of, { ...printed, areas })).toEqual([]);
    const numbered = areas.map((area, at) => ({ ...area, number: `${at + 1}` }));
    expect(found(of, { ...printed, areas: numbered }).map(([id]) => id)).toEqual(['a3|head', 'a1|head']);
  });

  test('tell that their heading changed', () => {
    const printed = documentOf(of);
    const areas = printed.areas.map((area, at) => (at === 0 ? { ...area, title: 'Permanence' } : area));
    expect(found(of, { ...printed, areas })).toEqual([
      ['a1|head', 'other', 'Priority Area 1: Care planning', 'Priority Area 1: Permanence'],
    ]);
  });

  test('keep a group and a context that the document has for none of them', () => {
    const grouped = {
      ...of,
      areas: of.areas.map((area) => ({ ...area, group: 'Children', context: 'After the visit.' })),
    };
    expect(found(grouped, documentOf(of))).toEqual([]);
    const [first, ...others] = documentOf(grouped).areas;
    const areas = [...(first ? [{ ...first, context: null }] : []), ...others];
    expect(found(grouped, { ...documentOf(of), areas }).map(([id]) => id)).toEqual(['a1|head']);
  });

  test('that came from another document are not missed in the plan’s own', () => {
    const source = { title: 'Audit of fostering', ref: null, date: null, assurance: null };
    const [own, ...others] = of.areas;
    const both = { ...of, areas: [...(own ? [own] : []), ...others.map((area) => ({ ...area, source }))] };
    const printed = { ...documentOf(of), areas: documentOf(of).areas.slice(0, 1) };
    expect(found(both, printed)).toEqual([]);
    const audit = { ...documentOf(of), areas: documentOf(both).areas.slice(1) };
    expect(differencesBetween(both, audit, [], { source }).differences).toEqual([]);
    expect(differencesBetween(both, audit, [], { source })).toMatchObject({ unchanged: 2 });
  });
});
