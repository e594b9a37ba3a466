import type { Caller } from '../../../src/cases/caller.ts';
import { bringInAgain } from '../../../src/cases/documents/bring-in-again.ts';
import { viewDifferences } from '../../../src/cases/documents/lay-beside.ts';
import { linkSame, offerSame } from '../../../src/cases/documents/link-same.ts';
import { sourceOf, takePlanIn } from '../../../src/cases/documents/take-plan-in.ts';
import type { PrintedPlan } from '../../../src/core/plan/printed.ts';
import { sameAs } from '../../../src/core/plan/same-actions.ts';
import { day, person, plan } from '../../builders/plan.ts';
import { counted } from '../../counted.ts';
import { ANN, CORA, FIRST, row, stage } from '../newer-document.ts';

const OPERATOR: Caller = { kind: 'operator' };
const coordinator: Caller = { kind: 'person', person: CORA };
const [AREA] = FIRST.areas;
if (!AREA) throw new Error('The document lacks its area');

/** An audit with its action plan; its first action is one that the improvement plan has, too. */
const AUDIT: PrintedPlan = {
  ...FIRST,
  title: 'Audit of fostering',
  date: '2015-08-31',
  source: { title: 'Internal audit', ref: 'FA07', date: null, assurance: 'limited' },
  areas: [
    {
      ...AREA,
      label: 'Risk Area',
      title: 'Training',
      actions: [
        row('a1.1', 'Train all foster carers in safeguarding matters'),
        row('a1.2', 'Keep a register of what carers were trained in'),
      ],
    },
  ],
};

type Stage = ReturnType<typeof stage>;
const takeIn = ({ ports }: Stage, printed = AUDIT, caller: Caller = OPERATOR) =>
  takePlanIn(ports, caller, { into: 'care-plan', printed, take: 'unheld' });
const offered = ({ ports }: Stage, caller: Caller = OPERATOR) =>
  offerSame(ports, caller, { plan: 'care-plan', source: sourceOf(AUDIT) }).map(({ action, other }) => [
    action.action.key,
    other.action.key,
  ]);

test('its areas come behind the plan’s own, each with where it came from', async () => {
  const on = stage();
  const before = on.planNow();
  const { taken } = await takeIn(on, AUDIT, coordinator);
  expect(taken).toEqual(['new|a1.1', 'new|a1.2']);
  const { areas, ...plan } = on.planNow();
  expect(areas.slice(0, 2)).toEqual(before.areas);
  expect(areas.slice(2)).toMatchObject([
    {
      id: 'a3',
      title: 'Training',
      source: { title: 'Audit of fostering', ref: 'FA07', date: '2015-08-31', assurance: 'limited' },
      actions: [{ key: 'care-plan:a3.1' }, { key: 'care-plan:a3.2' }],
    },
  ]);
  expect({ ...plan, areas: before.areas }).toEqual(before);
  expect(on.plans.written.map(({ kind, action, by }) => [kind, action, by.name])).toEqual([
    ['document-adds', 'care-plan:a3.1', CORA.name],
    ['document-adds', 'care-plan:a3.2', CORA.name],
    ['plan-taken-in', null, CORA.name],
  ]);
});

test('a second time it is compared with what came from it: nothing is doubled, what moved is taken over', async () => {
  const on = stage();
  await takeIn(on);
  const lines = on.plans.written.length;
  expect(await takeIn(on)).toMatchObject({ differences: [], taken: [] });
  expect(on.plans.written).toHaveLength(lines);
  const [training] = AUDIT.areas;
  const followUp = {
    ...AUDIT,
    date: '2016-02-29',
    areas: [
      {
        ...AREA,
        ...training,
        actions: (training?.actions ?? []).map(
          (one) => ({ ...one, status: 'done', statusPhrase: 'Implemented' }) as const,
        ),
      },
    ],
  };
  const { taken } = await takeIn(on, followUp);
  expect(taken).toEqual(['a3.1|status', 'a3.2|status']);
  expect(on.planNow().areas.map(({ id, source }) => [id, source?.date])).toEqual([
    ['a1', undefined],
    ['a2', undefined],
    ['a3', '2016-02-29'],
  ]);
});

test('cut off anywhere, it comes in once with a second try', async () => {
  const whole = stage();
  await takeIn(whole);
  let cuts = 0;
  for (let write = 1; ; write += 1) {
    const on = stage();
    on.plans.failAt(write);
    const cut = await takeIn(on).then(
      () => false,
      () => true,
    );
    if (!cut) break;
    cuts += 1;
    await takeIn(on);
    expect(on.plans.plans()).toEqual(whole.plans.plans());
    expect(on.plans.written.map(({ kind, action }) => [kind, action])).toEqual(
      whole.plans.written.map(({ kind, action }) => [kind, action]),
    );
  }
  counted('faults injected', cuts);
  expect(cuts).toBeGreaterThan(1);
});

test('who does not run the plan takes nothing in', async () => {
  const on = stage();
  await expect(takeIn(on, AUDIT, { kind: 'person', person: ANN })).rejects.toMatchObject({ code: 'not-coordinator' });
  expect(on.plans.written).toEqual([]);
});

describe('the same action in two places', () => {
  test('is offered by its words and its day or lead, until it is linked', async () => {
    const on = stage();
    await takeIn(on);
    expect(offered(on)).toEqual([['care-plan:a3.1', 'care-plan:a1.2']]);
    await linkSame(on.ports, coordinator, [{ action: 'care-plan:a3.1', other: 'care-plan:a1.2' }]);
    await linkSame(on.ports, coordinator, [{ action: 'care-plan:a3.1', other: 'care-plan:a1.2' }]);
    expect(offered(on)).toEqual([]);
    expect(on.actionNow('a3.1').links).toEqual([{ kind: 'same-as', to: 'care-plan:a1.2' }]);
    expect(on.plans.history('care-plan:a3.1').map(({ kind, changes }) => [kind, changes])).toEqual([
      ['document-adds', [{ field: 'document', from: null, to: '2015-08-31' }]],
      ['linked', [{ field: 'same as', from: null, to: 'care-plan:a1.2' }]],
    ]);
  });

  test('is looked for in other plans too, as far as the caller runs them', async () => {
    const on = stage();
    await takeIn(on);
    const text = 'Keep a register of what carers were trained in';
    on.plans.putElsewhere(plan({ id: 'audit-plan', actions: [{ text, leads: [ANN] }] }));
    expect(offered(on)).toContainEqual(['care-plan:a3.2', 'audit-plan:a1.1']);
    expect(offered(on, coordinator)).toEqual([['care-plan:a3.1', 'care-plan:a1.2']]);
    const link = [{ action: 'care-plan:a3.2', other: 'audit-plan:a1.1' }];
    await expect(linkSame(on.ports, coordinator, link)).rejects.toMatchObject({ code: 'action-unknown' });
    await linkSame(on.ports, OPERATOR, link);
    expect(sameAs(on.plans.plans())).toEqual([['care-plan:a3.2', 'audit-plan:a1.1']]);
  });

  test('needs more than the same words: another lead and another day are another action', async () => {
    const on = stage();
    await takeIn(on);
    const other = { text: 'Keep a register of what carers were trained in', by: day('2019-01-31') };
    on.plans.putElsewhere(plan({ id: 'audit-plan', actions: [{ ...other, leads: [person('Jo Joint')] }] }));
    expect(offered(on)).toEqual([['care-plan:a3.1', 'care-plan:a1.2']]);
  });
});

test('actions that are linked to each other in any way stand for one', () => {
  const same = (to: string) => ({ links: [{ kind: 'same-as', to } as const] });
  const one = plan({ id: 'one', actions: [same('a1.2'), {}, same('two:a1.1'), {}] });
  const two = plan({ id: 'two', actions: [same('one:a1.2'), { links: [{ kind: 'waits-on', to: 'a1.1' }] }] });
  expect(sameAs([one, two])).toEqual([['one:a1.1', 'one:a1.2', 'one:a1.3', 'two:a1.1']]);
});

test('the plan’s own document still is that of its own areas where one just like it was taken in', async () => {
  const on = stage();
  const newer = { ...FIRST, areas: FIRST.areas.map((area) => ({ ...area, actions: area.actions.slice(-1) })) };
  await bringInAgain(on.ports, OPERATOR, { plan: 'care-plan', printed: newer, take: 'unheld' });
  await takeIn(on, { ...newer, title: 'Audit of fostering' });
  const { differences } = viewDifferences(on.ports, OPERATOR, { plan: 'care-plan', printed: newer, source: null });
  expect(differences).toEqual([]);
});
