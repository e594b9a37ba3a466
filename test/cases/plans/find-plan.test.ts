import { findPlan, findPlanOrOnly } from '../../../src/cases/plans/find-plan.ts';
import { plan } from '../../builders/plan.ts';

const plans = [
  plan({ id: 'care', title: 'Care Plan' }),
  plan({ id: 'audit', title: 'Audit' }),
  plan({ id: 'audit-2', title: 'audit' }),
];

test('a plan is found by its id or its title, in any case of letters', () => {
  expect(findPlan(plans, ' CARE plan ').id).toBe('care');
  expect(findPlan(plans, 'Audit-2').id).toBe('audit-2');
});

test('a title that two plans have is found by neither, but an id is one plan’s alone', () => {
  expect(() => findPlan(plans.slice(1), 'AUDIT')).not.toThrow();
  const twice = [plan({ id: 'one', title: 'Audit' }), plan({ id: 'two', title: 'audit' })];
  expect(() => findPlan(twice, 'Audit')).toThrow(
    expect.objectContaining({ code: 'plan-ambiguous', facts: { plan: 'Audit', known: ['one', 'two'] } }),
  );
});

test('a plan that is not there is refused with those that are', () => {
  expect(() => findPlan(plans, 'Roads')).toThrow(
    expect.objectContaining({ code: 'plan-unknown', facts: { plan: 'Roads', known: ['care', 'audit', 'audit-2'] } }),
  );
});

test('the only plan need not be named', () => {
  expect(findPlanOrOnly(plans.slice(0, 1), undefined).id).toBe('care');
  expect(() => findPlanOrOnly(plans, undefined)).toThrow(expect.objectContaining({ code: 'plan-ambiguous' }));
  expect(() => findPlanOrOnly([], undefined)).toThrow(expect.objectContaining({ code: 'plan-unknown' }));
  expect(findPlanOrOnly(plans, 'care').id).toBe('care');
});
