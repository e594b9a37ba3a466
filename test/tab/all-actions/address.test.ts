import fc from 'fast-check';
import { addressOf, viewIn, withView } from '../../../tab/all-actions/address.ts';
import { GROUPINGS, SORTS, STATES, type View, WHOLE_VIEW } from '../../../tab/all-actions/view.ts';

const values = fc.array(fc.string({ minLength: 1, unit: 'grapheme' }), { maxLength: 3 });
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyView: fc.Arbitrary<View> = fc.record({
  words: fc.string({ unit: 'grapheme' }),
  chosen: fc.record({
    plan: values,
    area: values,
    lead: values,
    service: values,
    rag: values,
    priority: values,
    risk: values,
    standard: values,
  }),
  dueFrom: fc.option(day),
  dueTo: fc.option(day),
  silentDays: fc.option(fc.integer({ min: 1, max: 9_999 })),
  isUnled: fc.boolean(),
  state: fc.option(fc.constantFrom(...STATES)),
  group: fc.constantFrom(...GROUPINGS),
  sort: fc.constantFrom(...SORTS),
  isDescending: fc.boolean(),
});

test('every view can be linked: its address leads back to it', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      expect(viewIn(new URLSearchParams(addressOf(view).toString()))).toEqual(view);
    }),
  );
});

test('the whole view needs no words in the address', () => {
  expect(addressOf(WHOLE_VIEW).toString()).toBe('');
  expect(viewIn(new URLSearchParams(''))).toEqual(WHOLE_VIEW);
});

test('reads as one would write it by hand', () => {
  const view = { ...WHOLE_VIEW, silentDays: 28, sort: 'due', isDescending: true } as const;
  expect(addressOf({ ...view, chosen: { ...view.chosen, rag: ['overdue', 'at-risk'] } }).toString()).toBe(
    'rag=overdue&rag=at-risk&silent=28&sort=-due',
  );
});

test.each([
  'from=yesterday',
  'from=2026-02-30x',
  'silent=-4',
  'silent=many',
  'state=ajar',
  'group=colour',
  'sort=-size',
  'nolead=yes',
])('what nobody understands in an address (%s) counts as not said', (address) => {
  const { isDescending, ...view } = viewIn(new URLSearchParams(address));
  expect({ ...view, isDescending: false }).toEqual(WHOLE_VIEW);
  expect(isDescending).toBe(address.startsWith('sort'));
});

test('another view leaves what else the address says, such as the open action', () => {
  const now = new URLSearchParams('action=plan%3Aa1.1&rag=overdue&find=rota');
  expect(withView(now, WHOLE_VIEW).toString()).toBe('action=plan%3Aa1.1');
});
