import { newPlan, planIdOf } from '../../../src/core/plan/new-plan.ts';
import type { PrintedPlan } from '../../../src/core/plan/printed.ts';
import { trialPlan } from '../../../src/core/plan/trial-plan.ts';
import { action, area } from '../../builders/plan.ts';

function printed(...leadsOfActions: readonly (readonly string[])[]): PrintedPlan {
  const { key: _key, plan: _plan, area: _area, people: _people, ...first } = action();
  const { id: _id, printedManager: _printed, actions: _actions, ...heading } = area();
  return {
    title: 'Children’s Services: Improvement Plan',
    date: '2015-04-30',
    source: null,
    layout: null,
    problems: [],
    areas: [
      {
        ...heading,
        manager: 'Assistant Director',
        actions: leadsOfActions.map((leads, index) => ({ ...first, id: `a1.${index + 1}`, leads })),
      },
    ],
  };
}

test.each([
  ['Children’s Services: Improvement Plan', 'childrens-services-improvement-plan'],
  ["Children's Services", 'childrens-services'],
  ['Café  & Crèche 2015/16', 'cafe-creche-2015-16'],
  ['— —', 'plan'],
  ['儿童', 'plan'],
  [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
])('the plan titled %s has the id %s', (title, id) => {
  expect(planIdOf(title)).toBe(id);
});

test('a new plan is a draft with keys of its own, nobody matched and the first lead accountable', () => {
  const plan = newPlan(printed(['Head of Fostering', 'Team Manager']), 'care');
  expect(plan).toMatchObject({
    id: 'care',
    state: 'draft',
    areas: [
      {
        id: 'a1',
        printedManager: 'Assistant Director',
        manager: null,
        actions: [
          {
            key: 'care:a1.1',
            plan: 'care',
            area: 'a1',
            people: [
              { printed: 'Head of Fostering', people: [], accountable: true },
              { printed: 'Team Manager', people: [], accountable: false },
            ],
            version: 1,
            lastAnswer: null,
          },
        ],
      },
    ],
  });
  expect(plan).not.toHaveProperty('problems');
  expect(plan.areas[0]).not.toHaveProperty('managerName');
});

test('a plan straight from its document counts as live, each printed lead as a person, two titles of one person as one', () => {
  const plan = trialPlan(
    printed(['Ann Other, Head of Fostering'], ['Ann  Other, Service Manager'], ['Bo Else, Head of Fostering']),
  );
  expect(plan.state).toBe('live');
  const [ann, again, bo] = plan.areas[0]?.actions.map(({ people }) => people[0]?.people[0]?.id) ?? [];
  expect(again).toBe(ann);
  expect(bo).not.toBe(ann);
});
