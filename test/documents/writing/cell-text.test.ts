import type { LayoutColumn } from '../../../src/core/plan/layout.ts';
import { printedUnder } from '../../../src/documents/writing/cell-text.ts';

const BUDGETS: readonly LayoutColumn[] = [1, 2].map(() => ({ header: 'Budget', role: null, share: null }));
const budget = (text: string) => ({ header: 'Budget', text });

test('columns of one name hold each its own words', () => {
  expect(printedUnder(BUDGETS, [budget('10'), budget('20')])).toEqual(['10', '20']);
});

test('where one of them was blank the words stand under the first, and are not said twice', () => {
  expect(printedUnder(BUDGETS, [budget('20')])).toEqual(['20', '']);
});
