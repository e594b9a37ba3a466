import {
  likelyManagers,
  partsOfLead,
  rememberedLeads,
  suggestionsFor,
  wordsToLookFor,
} from '../../../../src/core/plan/matching/suggestions.ts';
import { group, person, plan } from '../../../builders/plan.ts';

const nobody = new Map();
const ann = { ...person('Ann Lee'), post: 'Head of Care' };
const bea = { ...person('Bea Roy'), post: 'Head of Care' };
const known = { people: [ann, bea], groups: [group('Care Board')] };
const bare = ({ id, name }: typeof ann) => ({ id, name });

test.each([
  ['Ann Lee', { name: 'Ann Lee', post: null }],
  ['Ann Lee, Head of Care', { name: 'Ann Lee', post: 'Head of Care' }],
  ['Ann Lee (until May), Head of Care, North', { name: 'Ann Lee', post: 'Head of Care, North' }],
  ['Head of Care: Ann Lee', { name: 'Ann Lee', post: 'Head of Care' }],
  ['Ann Lee (Head of Care)', { name: 'Ann Lee', post: 'Head of Care' }],
  ['Head of Care', { name: null, post: 'Head of Care' }],
])('%s has a name and a post: %j', (printed, parts) => {
  expect(partsOfLead(printed)).toEqual(parts);
});

test('each name and each post is looked for once', () => {
  expect(wordsToLookFor(['Ann Lee, Head of Care', 'Head of Care', 'Ann Lee'])).toEqual(['Ann Lee', 'Head of Care']);
});

test('a named person is suggested before those who hold the post now', () => {
  expect(suggestionsFor('ann  lee, head of care', known, nobody)).toEqual([]);
  expect(suggestionsFor('Ann Lee, Head of Care', known, nobody)).toEqual([
    { why: 'same-name', people: [bare(ann)] },
    { why: 'same-post', people: [bare(ann), bare(bea)] },
  ]);
});

test('a post that several hold suggests all of them, a group of that name itself', () => {
  expect(suggestionsFor('HEAD OF CARE', known, nobody)).toEqual([{ why: 'same-post', people: [bare(ann), bare(bea)] }]);
  expect(suggestionsFor('Care Board', known, nobody)).toEqual([{ why: 'group', group: group('Care Board') }]);
});

test('the same person is suggested once, for the first reason', () => {
  const only = { people: [ann], groups: [] };
  expect(suggestionsFor('Ann Lee, Head of Care', only, nobody)).toEqual([{ why: 'same-name', people: [bare(ann)] }]);
});

test('what another plan has matched comes first', () => {
  const before = plan({
    actions: [
      { people: [{ printed: 'Head of care', people: [bare(bea)], accountable: true }] },
      { leads: ['Nobody yet'] },
    ],
  });
  const [first] = suggestionsFor('Head of Care', known, rememberedLeads([before]));
  expect(first).toEqual({ why: 'remembered', people: [bare(bea)] });
});

test('plans that match a lead differently are both remembered', () => {
  const matched = (id: string, to: typeof ann) =>
    plan({ id, actions: [{ people: [{ printed: 'Matron', people: [bare(to)], accountable: true }] }] });
  const remembered = rememberedLeads([matched('one', ann), matched('two', bea), matched('three', bea)]);
  expect(suggestionsFor('Matron', known, remembered)).toEqual([
    { why: 'remembered', people: [bare(ann)] },
    { why: 'remembered', people: [bare(bea)] },
  ]);
});

test('the manager whom most leads report to is likely, and two when as many report to each', () => {
  const [cy, di] = [person('Cy Fox'), person('Di Orr')];
  const managers = new Map([
    [ann.id, cy],
    [bea.id, cy],
    ['other', di],
  ]);
  const other = { id: 'other', name: 'Other' };
  expect(likelyManagers([ann, ann, bea, other], managers)).toEqual([{ person: cy, reports: 2 }]);
  expect(likelyManagers([ann, other], managers).map(({ person: { name } }) => name)).toEqual(['Cy Fox', 'Di Orr']);
  expect(likelyManagers([person('Zoe')], managers)).toEqual([]);
});
