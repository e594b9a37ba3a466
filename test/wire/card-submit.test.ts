import fc from 'fast-check';
import { toDay } from '../../src/core/calendar/day.ts';
import { Refusal } from '../../src/core/refusal.ts';
import { type CardSubmit, executeData, toAnswer, toCardSubmit } from '../../src/wire/card-submit.ts';
import { WORDS_LIMIT } from '../../src/wire/words.ts';

const button = { ask: 'person:2015-07-20', action: 'plan:a1.1', revision: 2, choice: 'done' };

function submit(changes: object): CardSubmit {
  const read = toCardSubmit({ ...button, ...changes });
  if (read.kind !== 'ask') throw new Error('a button of an ask');
  return read;
}

function refusalOf(work: () => unknown): Refusal {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

test('takes the button and the forms, and drops what is not ours', () => {
  const read = submit({
    'words:plan:a1.1': 'x',
    'doneOn:plan:a1.2': '2015-07-01',
    by: 'somebody',
    msteams: {},
    'words:plan:a1.3': '  ',
  });
  expect(read).toEqual({
    kind: 'ask',
    ...button,
    typed: new Map([
      ['plan:a1.1', { words: 'x', doneOn: '', expected: '' }],
      ['plan:a1.2', { words: '', doneOn: '2015-07-01', expected: '' }],
    ]),
  });
});

test('numbers come as text from some hosts', () => {
  expect(submit({ revision: '12' }).revision).toBe(12);
});

test.each([
  [{ ...button, choice: 'delete' }],
  [{ ...button, ask: 7 }],
  [{ ...button, action: '' }],
  [{ ...button, action: 'x'.repeat(500) }],
  [{ ...button, revision: -1 }],
  [{ ...button, revision: '1e3' }],
  [{ ...button, revision: null }],
  [null],
  ['text'],
  [[]],
])('%j is not understood', (data) => {
  expect(refusalOf(() => toCardSubmit(data)).code).toBe('request-invalid');
});

test('an Action.Execute holds it two levels down', () => {
  expect(executeData({ action: { type: 'Action.Execute', data: button }, trigger: 'manual' })).toEqual(button);
  expect(refusalOf(() => executeData({ data: button })).code).toBe('request-invalid');
});

test('a button that stands for words is a command', () => {
  expect(toCardSubmit({ command: 'overdue' })).toEqual({ kind: 'command', command: 'overdue' });
});

test.each([
  [{}, { choice: 'done', doneOn: 'by-its-date', words: null }],
  [{ choice: 'done-today' }, { choice: 'done', doneOn: 'today', words: null }],
  [
    { choice: 'not-yet', 'words:plan:a1.1': ' soon ' },
    { choice: 'not-done', expected: null, words: 'soon' },
  ],
  [
    { choice: 'done-on', 'doneOn:plan:a1.1': '2015-07-01' },
    { choice: 'done', doneOn: toDay('2015-07-01'), words: null },
  ],
  [
    { choice: 'not-yet-by', 'expected:plan:a1.1': '2015-09-01' },
    { choice: 'not-done', expected: toDay('2015-09-01'), words: null },
  ],
  [
    { choice: 'not-yet', 'expected:plan:a1.1': '2015-09-01' },
    { choice: 'not-done', expected: null, words: null },
  ],
])('the button with %j answers as expected', (changes, answer) => {
  expect(toAnswer(submit(changes))).toEqual(answer);
});

test.each([
  [{ choice: 'done-on' }, 'doneOn'],
  [{ choice: 'done-on', 'doneOn:plan:a1.1': '2015-02-30' }, 'doneOn'],
  [{ choice: 'done-on', 'doneOn:plan:a1.1': '30/06/2015' }, 'doneOn'],
  [{ choice: 'not-yet-by', 'expected:plan:a1.1': '2015-07-01T00:00:00Z' }, 'expected'],
  [{ choice: 'done', 'words:plan:a1.1': 'x'.repeat(WORDS_LIMIT + 1) }, 'words'],
  [{ choice: 'correct' }, 'choice'],
])('the button with %j is refused, naming the field %s', (changes, field) => {
  const refusal = refusalOf(() => toAnswer(submit(changes)));
  expect([refusal.code, refusal.facts.field]).toEqual(['answer-invalid', field]);
});

test('words keep their letters and lines, and lose what no list can hold', () => {
  expect(toAnswer(submit({ 'words:plan:a1.1': ' Siân\r\nsaid:\u0000 yes 😀\ud83d ' })).words).toBe(
    'Siân\nsaid: yes 😀',
  );
});

test('whatever is sent is read or refused', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.jsonValue(),
        fc.record({ ...fixed(), choice: fc.constantFrom('done', 'done-on'), 'doneOn:a': fc.string() }),
      ),
      (data) => {
        try {
          const read = toCardSubmit(data);
          if (read.kind === 'ask') toAnswer(read);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      },
    ),
  );
});

function fixed() {
  return { ask: fc.string(), action: fc.constant('a'), revision: fc.integer() };
}
