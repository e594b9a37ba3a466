import { likenessTo } from '../../../src/core/plan/likely-same.ts';
import { fromPlanFile } from '../../../src/wire/plan-file.ts';
import { plan } from '../../builders/plan.ts';
import { planFile } from '../../builders/plan-file.ts';

const texts = ['Publish the scheme', 'Hold a board', 'Train the carers', 'Visit each home'];
const known = plan({ title: 'Care Plan April 2015', actions: texts.map((text) => ({ text })) });
const document = (title: string, words: readonly string[]) =>
  fromPlanFile(planFile([['Care', words.map((text) => ({ text }))]], { title }));

test.each([
  'Care Plan April 2015',
  'CARE PLAN',
  'Care plan – updated October 2016',
  'Care Plan (v2, final)',
  'Care Plan 31.03.16',
])('a document called “%s” is likely a version of it by its title', (title) => {
  expect(likenessTo(known, document(title, ['Something else']))).toBe('title');
});

test('one of another title is, when half of the actions of the shorter one are the same words', () => {
  expect(likenessTo(known, document('Progress report', ['HOLD a board.', 'Train  the carers', 'New one']))).toBe(
    'actions',
  );
  expect(likenessTo(known, document('Progress report', ['Hold a board', 'New one', 'Another']))).toBeNull();
});

test('titles that are nothing but a date are the same only where they are the same', () => {
  const dated = plan({ title: 'April 2015', actions: [{ text: 'Publish' }] });
  expect(likenessTo(dated, document('April 2015', ['Else']))).toBe('title');
  expect(likenessTo(dated, document('May 2015', ['Else']))).toBeNull();
});

test('another plan is another plan', () => {
  expect(likenessTo(known, document('Adoption Plan', ['Something else']))).toBeNull();
});
