import { day, person, plan } from '../../../builders/plan.ts';
import { inShort, lapsedAsks, mary, nia, ROLES, staffed, toldOver } from './telling.ts';

const late = staffed({ by: '2015-05-31' });
const names = (told: ReturnType<typeof toldOver>) => told.map((notices) => notices.map(inShort));

test('after two lapsed asks the lead hears first, and a working day later the manager: Friday, then Monday', () => {
  const lapsed = [lapsedAsks(late, 2)];
  const days = ['2015-07-03', '2015-07-04', '2015-07-05', '2015-07-06', '2015-07-07'];
  expect(
    names(
      toldOver(
        days.map((on) => ({ on, lapsed })),
        [late],
      ),
    ),
  ).toEqual([['Lee Lead: warning'], [], [], ['Mary Manager: silences'], []]);
});

test('one lapsed ask is nobody’s business', () => {
  expect(toldOver([{ on: '2015-07-01', lapsed: [lapsedAsks(late, 1)] }], [late])).toEqual([[]]);
});

test('a lead who answers meanwhile is not told of', () => {
  const told = toldOver([{ on: '2015-07-01', lapsed: [lapsedAsks(late, 2)] }, { on: '2015-07-02' }], [late]);
  expect(names(told)).toEqual([['Lee Lead: warning'], []]);
});

test('whose warning is still on its way is not told of', () => {
  const lapsed = [lapsedAsks(late, 2)];
  const [first] = toldOver([{ on: '2015-07-01', lapsed }], [late]);
  const told = new Map((first ?? []).flatMap(({ covers }) => covers.map((cover) => [cover, null] as const)));
  expect(toldOver([{ on: '2015-07-10', lapsed, told }], [late])).toEqual([[]]);
});

test('who falls silent again after an answer is warned again', () => {
  const again = [lapsedAsks(late, 2, { since: day('2015-08-03') })];
  const told = toldOver(
    [
      { on: '2015-07-01', lapsed: [lapsedAsks(late, 2)] },
      { on: '2015-08-20', lapsed: again },
      { on: '2015-08-21', lapsed: again },
    ],
    [late],
  );
  expect(names(told)).toEqual([['Lee Lead: warning'], ['Lee Lead: warning'], ['Mary Manager: silences']]);
});

test('a manager gets one message a day for all of their leads, and a lead one for all of their actions', () => {
  const two = staffed({ by: '2015-05-31' }, { by: '2015-05-31' });
  const actions = two.areas.flatMap((area) => area.actions);
  const lapsed = actions.flatMap((action) =>
    [person('Lee Lead'), person('Lou Lead')].map((lead) => lapsedAsks(two, 3, { action, person: lead })),
  );
  const told = toldOver(
    ['2015-07-01', '2015-07-02'].map((on) => ({ on, lapsed })),
    [two],
  );
  expect(names(told)).toEqual([['Lee Lead: warning', 'Lou Lead: warning'], ['Mary Manager: silences']]);
  expect(told[1]?.[0]?.tells).toMatchObject({ silences: { length: 4 }, decide: [] });
});

test('what comes up later the same day waits for the next one', () => {
  const two = staffed({ by: '2015-05-31' }, { by: '2015-05-31' });
  const [first, second] = two.areas.flatMap((area) => area.actions).map((action) => lapsedAsks(two, 2, { action }));
  if (!first || !second) throw new Error('two actions were expected');
  const told = toldOver(
    [
      { on: '2015-07-01', lapsed: [first] },
      { on: '2015-07-01', lapsed: [first, second] },
      { on: '2015-07-02', lapsed: [first, second] },
    ],
    [two],
  );
  expect(names(told)).toEqual([['Lee Lead: warning'], [], ['Lee Lead: warning', 'Mary Manager: silences']]);
});

test('after four the manager is asked to decide, is reminded, and then it goes a level up', () => {
  const days = ['2015-07-01', '2015-07-02', '2015-07-09', '2015-07-16'];
  const told = toldOver(
    days.map((on) => ({ on, lapsed: [lapsedAsks(late, 4)] })),
    [late],
  );
  expect(names(told)).toEqual([
    ['Lee Lead: warning'],
    ['Mary Manager: silences'],
    ['Mary Manager: silences'],
    ['Nia Next: silences'],
  ]);
  expect(
    told
      .slice(1)
      .flat()
      .map(({ tells }) => tells),
  ).toEqual(days.slice(1).map(() => expect.objectContaining({ silences: [], decide: [expect.anything()] })));
});

test('who was told of two is asked to decide after four', () => {
  const told = toldOver(
    [
      { on: '2015-07-01', lapsed: [lapsedAsks(late, 2)] },
      { on: '2015-07-02', lapsed: [lapsedAsks(late, 2)] },
      { on: '2015-07-20', lapsed: [lapsedAsks(late, 4)] },
    ],
    [late],
  );
  expect(names(told)[2]).toEqual(['Mary Manager: silences']);
});

test('a manager who does not answer is told of by nobody below them', () => {
  const own = plan({ roles: ROLES, actions: [{ by: '2015-05-31', leads: [mary] }] });
  const lapsed = [lapsedAsks(own, 2, { person: mary })];
  const told = toldOver(
    [
      { on: '2015-07-01', lapsed },
      { on: '2015-07-02', lapsed },
    ],
    [own],
  );
  expect(names(told)).toEqual([['Mary Manager: warning'], [`${nia.name}: silences`]]);
});
