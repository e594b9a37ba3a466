import fc from 'fast-check';
import { leadKind } from '../../../src/core/plan/lead-kind.ts';
import { sameLead } from '../../../src/core/plan/lead-phrase.ts';
import { heldPosts, spellingGroups } from '../../../src/core/plan/same-post.ts';

describe('what a printed lead is', () => {
  test.each([
    ['Grace Oduya', 'person', 'Grace Oduya', null],
    ['Cllr Grace Oduya', 'person', 'Cllr Grace Oduya', null],
    ['Grace Oduya (Volunteers)', 'person', 'Grace Oduya', null],
    ['Grace Oduya, Head of Repairs', 'person-with-post', 'Grace Oduya', 'Head of Repairs'],
    ['Grace Oduya – Head of Repairs', 'person-with-post', 'Grace Oduya', 'Head of Repairs'],
    ['Grace Oduya. Interim Director for Repairs', 'person-with-post', 'Grace Oduya', 'Interim Director for Repairs'],
    ['Head of Repairs (Grace Oduya)', 'person-with-post', 'Grace Oduya', 'Head of Repairs'],
    ['Head of Repairs: Grace Oduya', 'person-with-post', 'Grace Oduya', 'Head of Repairs'],
    ['Head of Repairs', 'post', null, 'Head of Repairs'],
    ['HoS', 'post', null, 'HoS'],
    ['Team Manager (to be appointed)', 'post', null, 'Team Manager (to be appointed)'],
    ['Team Managers', 'group', null, 'Team Managers'],
    ['All Heads of Service', 'group', null, 'All Heads of Service'],
    ['Improvement Board', 'group', null, 'Improvement Board'],
    ['IROs', 'group', null, 'IROs'],
    ['PH', 'initials', null, null],
    ['JBu', 'initials', null, null],
    ['Admin function via SS14', 'unclear', null, null],
  ])('%j is %s', (lead, kind, name, post) => {
    expect(leadKind(lead)).toEqual({ kind, name, post });
  });
});

describe('spellings of one lead', () => {
  test.each([
    [['Repairs & CIC Managers', 'Repairs and CIC Managers'], 'spelling', true],
    [['Co-ordinators', 'Coordinators'], 'spelling', true],
    [['Team Managers', 'Team Mgrs'], 'abbreviation', true],
    [['Asst Director', 'Assistant Director'], 'abbreviation', true],
    [['Head of Service', 'HoS'], 'initials', false],
    [['CIC Service Managers', 'CiC Service Managers', 'Children in Care Service Managers'], 'initials', false],
    [['PH', 'Peter Hale'], 'initials', false],
    [['Team Manager', 'Team Managers'], 'number', false],
    [['Manager, Repairs', 'Repairs Manager'], 'word-order', false],
    [['Grace Oduya', 'Grace Oduya, Head of Repairs'], 'same', true],
    [['Cllr Grace Oduya', 'Grace Oduya'], 'same-name', false],
    [['Grace Oduya, Head of Repairs', 'Head of Repairs (Grace Oduya)'], 'same-name', false],
  ])('%j are offered as one', (leads, why, isSure) => {
    const [group, ...others] = spellingGroups([...leads, 'Improvement Board']);
    expect([group?.leads.toSorted(), group?.why, group?.isSure]).toEqual([leads.toSorted(), why, isSure]);
    expect(others).toEqual([]);
  });

  test.each([
    ['Head of Repairs', 'Interim Head of Repairs'],
    ['Head of Repairs', 'Deputy Head of Repairs'],
    ['Director', 'Assistant Director'],
    ['Assistant Director', 'Assistant to the Director'],
    ['Head of Repairs', 'Grace Oduya, Head of Repairs'],
    ['Grace Oduya', 'Ibrahim Oduya'],
    ['Grace Oduya, Head of Repairs', 'Ibrahim Sesay, Head of Repairs'],
    ['Team Managers, Repairs', 'Team Managers, Roads'],
  ])('%j and %j are not', (a, b) => {
    expect(spellingGroups([a, b])).toEqual([]);
  });

  test('letters that may stand for two things stand for none', () => {
    const leads = ['CIC Managers', 'Children in Care Managers', 'Change in Circumstances Managers'];
    expect(spellingGroups(leads)).toEqual([]);
    expect(spellingGroups(['AL', 'Ann Lunt', 'Abe Lowe'])).toEqual([]);
  });
});

test('a post is offered as held by whoever is printed in it, and is not merged with them', () => {
  const leads = ['Head of Repairs', 'Grace Oduya, Head of Repairs', 'Ibrahim Sesay, Interim Head of Repairs'];
  expect(heldPosts(leads)).toEqual([{ post: 'Head of Repairs', holders: ['Grace Oduya, Head of Repairs'] }]);
});

const anyLead = fc.oneof(
  fc.constantFrom(
    'CIC Managers',
    'CiC Managers',
    'Children in Care Manager',
    'Manager, Children in Care',
    'Deputy Manager',
    'Manager',
    'Mgr',
    'Grace Oduya',
    'Grace  oduya',
    'Grace Oduya, Manager',
    'Manager (Grace Oduya)',
    'Gil Orme',
    'GO',
    'HoS',
    'Head of Service',
    'ho s',
  ),
  fc.string({ maxLength: 12 }),
);
const anyLeads = fc.array(anyLead, { maxLength: 12 });

test('the groups do not depend on the order of the leads', () => {
  fc.assert(
    fc.property(
      anyLeads.chain((leads) => fc.tuple(fc.constant(leads), fc.shuffledSubarray(leads, { minLength: leads.length }))),
      ([leads, shuffled]) => {
        expect(spellingGroups(shuffled)).toEqual(spellingGroups(leads));
      },
    ),
  );
});

test('no lead is in two groups, no group holds less than two, and equal leads are always together', () => {
  fc.assert(
    fc.property(anyLeads, (leads) => {
      const groups = spellingGroups(leads);
      const grouped = groups.flatMap((group) => group.leads);
      expect(new Set(grouped).size).toBe(grouped.length);
      expect(groups.every((group) => group.leads.length > 1)).toBe(true);
      for (const a of leads) {
        for (const b of leads.filter((other) => other !== a && sameLead(a, other))) {
          expect(groups.some((group) => group.leads.includes(a) && group.leads.includes(b))).toBe(true);
        }
      }
    }),
  );
});
