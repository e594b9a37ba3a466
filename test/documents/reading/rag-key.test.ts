import { readRows } from '../../../src/documents/reading/rows/read-rows.ts';
import { NO_KEY, ragKeyIn } from '../../../src/documents/reading/tables/rag-key.ts';
import { printedRow } from './printed-rows.ts';

const paragraph = (text: string) => ({ kind: 'text' as const, text, level: null });
const row = (...texts: readonly string[]) => ({
  where: 'table 2, row 1',
  cells: texts.map((text, index) => ({ column: index + 1, width: 1, text, continued: false })),
});
const table = (...rows: readonly ReturnType<typeof row>[]) => ({ kind: 'table' as const, where: 'table 2', rows });

describe('a document’s own key of colours', () => {
  test.each([
    ['letters and words', [paragraph('R not started, A under way, G done')]],
    ['signs', [paragraph('Key: Red = not started; Amber = in progress; Green = completed')]],
    ['brackets', [paragraph('RAG: Red (not started), Amber (in progress), Green (complete)')]],
    ['a line each', [paragraph('Red – not started'), paragraph('Amber – in progress'), paragraph('Green – complete')]],
    [
      'a table',
      [table(row('Colour', 'Meaning'), row('Red', 'Not started'), row('Amber', 'Ongoing'), row('G', 'Done'))],
    ],
  ])('is read from %s', (_, blocks) => {
    const expected = [
      ['red', 'not-started'],
      ['amber', 'in-progress'],
      ['green', 'done'],
    ];
    expect([...ragKeyIn(blocks)]).toEqual(expected);
  });

  test.each([
    ['one entry', [paragraph('Green = completed')]],
    ['sentences', [paragraph('A plan was made, and R done his part.')]],
    ['a plan', [table(row('1', 'Green', 'Done'), row('2', 'Red', 'Not started'))]],
    ['meanings of risk', [paragraph('Red = serious concern, Green = no concern')]],
  ])('is not seen in %s', (_, blocks) => {
    expect(ragKeyIn(blocks)).toEqual(NO_KEY);
  });

  test('leaves out what it says in two ways', () => {
    const key = ragKeyIn([
      paragraph('R not started or in progress, A under way, G done'),
      paragraph('G = ongoing, A = ongoing'),
    ]);
    expect([...key]).toEqual([['amber', 'in-progress']]);
  });
});

describe('a light in a document with a key', () => {
  const ragKey = ragKeyIn([paragraph('R not started, A under way, G done')]);
  const read = (text: string, words: { readonly progress?: string } = {}) => {
    const rag = [{ header: 'RAG', text, fill: null }];
    const printed = printedRow({
      action: 'Mend the roof.',
      lead: 'Ann Lee',
      due: 'June 2015',
      hasRefs: false,
      rag,
      ...words,
    });
    const { actions, problems } = readRows([printed], { area: 1, planDate: null, ragKey });
    return [actions[0]?.status, actions[0]?.statusPhrase, ...problems.map(({ code }) => code)];
  };

  test.each([
    ['G', {}, ['done', 'G', 'status-from-rag']],
    ['Amber', {}, ['in-progress', 'Amber', 'status-from-rag']],
    ['R', {}, ['not-started', 'R', 'status-from-rag']],
    ['R', { progress: 'Slates are ordered.' }, ['in-progress', 'R', 'status-conflict']],
    ['G', { progress: 'Two of three are in.' }, ['done', 'G', 'status-conflict']],
    ['G', { progress: 'Outstanding' }, ['in-progress', 'Outstanding']],
  ])('%s %j', (text, words, expected) => {
    expect(read(text, words)).toEqual(expected);
  });
});
