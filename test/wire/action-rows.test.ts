import { toActionRow } from '../../src/wire/action-rows.ts';
import { action, day, person } from '../builders/plan.ts';

const today = day('2015-07-20');
const progress = [{ on: '2015-05', by: null, text: 'Half of the carers are trained.' }];

test('an action nobody answered about shows what the document says last', () => {
  expect(toActionRow(action({ progress, lastAnswer: null }), today).lastAnswer).toEqual({
    on: '2015-05',
    by: null,
    words: 'Half of the carers are trained.',
  });
});

test('an answer without words is news too: who and when, and not the words of somebody earlier', () => {
  const lastAnswer = { on: day('2015-07-17'), by: person('Robin Example'), words: null };
  expect(toActionRow(action({ progress, lastAnswer }), today).lastAnswer).toEqual({
    on: '2015-07-17',
    by: 'Robin Example',
    words: null,
  });
});

test('a standing is told in the plan’s own word, where it has one', () => {
  const late = action({ by: day('2015-06-30'), status: 'in-progress' });
  expect(toActionRow(late, today, { overdue: 'Red' })).toMatchObject({ rag: 'overdue', ragWord: 'Red' });
  expect(toActionRow(late, today, { done: 'Green' })).not.toHaveProperty('ragWord');
});
