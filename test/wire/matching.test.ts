import { toMatchingReply } from '../../src/wire/to-matching-reply.ts';
import { plan } from '../builders/plan.ts';

const told = (...printed: readonly string[]) =>
  toMatchingReply({
    plan: plan(),
    next: [],
    leads: printed.map((each) => ({ printed: each, actions: 1, people: [] })),
  });

test('spellings of one post are told to be alike, and whether that is beyond doubt', () => {
  const { alike } = told('Team Mgr', 'Team Manager', 'Children in Care Managers', 'CIC Managers', 'Nurse');
  expect(alike.map(({ printed, isSure }) => [[...printed].sort(), isSure])).toEqual(
    expect.arrayContaining([
      [['Team Manager', 'Team Mgr'], true],
      [['CIC Managers', 'Children in Care Managers'], false],
    ]),
  );
});

test('a post and its holder are kept apart, and the one is named beside the other', () => {
  const { alike, leads } = told('Head of Care', 'Ann Lee, Head of Care');
  expect(alike).toEqual([]);
  expect(leads.map(({ heldBy }) => heldBy)).toEqual([['Ann Lee, Head of Care'], []]);
});
