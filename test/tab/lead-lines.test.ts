import type { MatchingReply } from '../../src/wire/matching.ts';
import { groupKey, leadLines } from '../../tab/people/lead-lines.ts';
import { rowsToSave } from '../../tab/people/rows-to-save.ts';

const ann = { id: 'ann', name: 'Ann Lee' };
const bea = { id: 'bea', name: 'Bea Roy' };
type Lead = MatchingReply['leads'][number];
const lead = (printed: string, people: Lead['people'] = [], actions = 1): Lead => ({
  printed,
  heldBy: [],
  actions,
  people,
});
const reply = (leads: Lead[], alike: MatchingReply['alike']): MatchingReply => ({
  id: 'plan',
  title: 'Plan',
  state: 'draft',
  next: [],
  roles: { coordinators: [], auditors: [], director: null, nextLevel: null, readers: null },
  areas: [],
  leads,
  alike,
});
const SPELLINGS = ['CIC Managers', 'Children in Care Managers'];
const told = (given: MatchingReply, said = new Map()) =>
  leadLines(given, said).map(({ spellings, mayBeOne }) => [spellings.map(({ printed }) => printed), mayBeOne]);

test('spellings beyond doubt share a line, in the place of the first', () => {
  const alike = [{ printed: SPELLINGS, isSure: true }];
  const given = reply([lead('CIC Managers', [], 2), lead('Nurse'), lead('Children in Care Managers', [ann], 3)], alike);
  expect(told(given)).toEqual([
    [SPELLINGS, []],
    [['Nurse'], []],
  ]);
  expect(leadLines(given, new Map())[0]).toMatchObject({ people: [ann], actions: 5 });
  expect(told(given, new Map([[groupKey(SPELLINGS), 'several']]))).toHaveLength(3);
});

test('doubtful ones stand apart and are offered to be joined', () => {
  const given = reply(
    SPELLINGS.map((printed) => lead(printed)),
    [{ printed: SPELLINGS, isSure: false }],
  );
  expect(told(given)).toEqual([
    [['CIC Managers'], ['Children in Care Managers']],
    [['Children in Care Managers'], ['CIC Managers']],
  ]);
  expect(told(given, new Map([[groupKey(SPELLINGS), 'one']]))).toEqual([[SPELLINGS, []]]);
});

test('spellings that stand for different people are never joined', () => {
  const given = reply(
    [lead(SPELLINGS[0] ?? '', [ann]), lead(SPELLINGS[1] ?? '', [bea])],
    [{ printed: SPELLINGS, isSure: true }],
  );
  expect(told(given)).toHaveLength(2);
});

test('what is saved names every spelling, and nobody where everybody is taken away', () => {
  expect(rowsToSave({ role: 'lead', printed: SPELLINGS }, ['ann', 'bea'])).toEqual(
    SPELLINGS.map((printed) => ({ role: 'lead', area: '', printed, person: 'ann; bea' })),
  );
  expect(rowsToSave({ role: 'manager', area: 'a1' }, [])).toEqual([
    { role: 'manager', area: 'a1', printed: '', person: 'nobody' },
  ]);
});
