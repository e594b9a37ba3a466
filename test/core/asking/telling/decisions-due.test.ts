import { type ActionGiven, day, person, plan } from '../../../builders/plan.ts';
import { cora, inShort, lee, mary, nia, ROLES, staffed, toldOver } from './telling.ts';

const asked = { by: lee, on: day('2015-07-01') };
const revision = { phrase: null, by: day('2015-09-30'), reason: 'Post vacant', agreed: null, asked, refused: null };
const agreed = { ...revision, agreed: { by: 'Mary Manager', on: null } };
const help = { kind: 'help', by: lee, on: day('2015-07-01'), words: 'Two more reviewers' } as const;
const notMine = { kind: 'not-mine', by: lee, on: day('2015-07-01'), words: 'It is housing’s' } as const;

/** Wednesday 1 July 2015, then one, five, ten, fifteen … working days later. */
const DAYS = ['2015-07-01', '2015-07-02', '2015-07-08', '2015-07-15', '2015-07-22', '2015-07-29', '2015-08-05'];
const over = (...given: readonly ActionGiven[]) =>
  toldOver(
    DAYS.map((on) => ({ on })),
    [staffed(...given)],
  ).map((notices) => notices.map(inShort));

test('a request for a revised date is the manager’s at once, reminded after five working days, the next level’s after ten', () => {
  expect(over({ revisions: [revision] })).toEqual([
    ['Mary Manager: asked revision'],
    [],
    ['Mary Manager: reminded revision'],
    ['Nia Next: moved-up revision'],
    ['Nia Next: reminded revision'],
    ['Cora Coordinator: moved-up revision'],
    ['Cora Coordinator: reminded revision'],
  ]);
});

test('the director hears last, of areas and counts, once and once more', () => {
  const days = [...DAYS, '2015-08-12', '2015-08-19', '2015-08-26', '2015-12-01'];
  const told = toldOver(
    days.map((on) => ({ on })),
    [staffed({ revisions: [revision] })],
  );
  expect(told.slice(DAYS.length).map((notices) => notices.map(inShort))).toEqual([
    ['Dina Director: overseen'],
    ['Dina Director: overseen'],
    [],
    [],
  ]);
});

test('help is the manager’s, and “not mine” the coordinator’s, then the manager’s', () => {
  expect(over({ requests: [help] })[0]).toEqual(['Mary Manager: asked help']);
  const told = over({ requests: [notMine] });
  expect([told[0], told[2], told[3]]).toEqual([
    ['Cora Coordinator: asked not-mine'],
    ['Cora Coordinator: reminded not-mine'],
    ['Mary Manager: moved-up not-mine'],
  ]);
});

test('after two agreed dates a further one is the next level’s', () => {
  expect(
    over({ revisions: [agreed, { ...agreed, by: day('2015-10-31') }, { ...revision, by: day('2015-11-30') }] })[0],
  ).toEqual(['Nia Next: asked revision']);
});

test('nobody decides about what they lead, and a vacant post is passed over at once', () => {
  expect(over({ leads: [mary], revisions: [revision] })[0]).toEqual(['Nia Next: asked revision']);
  const vacant = (nextLevel: typeof nia | null) =>
    plan({ roles: { ...ROLES, nextLevel }, areas: [{ manager: null, actions: [{ requests: [help] }] }] });
  const first = (of: ReturnType<typeof plan>) =>
    toldOver([{ on: '2015-07-01' }], [of])
      .flat()
      .map(inShort);
  expect(first(vacant(nia))).toEqual(['Nia Next: asked help']);
  expect(first(vacant(null))).toEqual(['Cora Coordinator: asked help']);
  const own = plan({ roles: ROLES, actions: [{ leads: [cora], requests: [{ ...notMine, by: cora }] }] });
  expect(first(own)).toEqual(['Mary Manager: asked not-mine']);
});

test('who takes up the post is told as soon as they have it, and has as long as anybody', () => {
  const before = staffed({ revisions: [revision] });
  const max = person('Max Manager');
  const after = { ...before, areas: before.areas.map((area) => ({ ...area, manager: max })) };
  const told = toldOver(
    DAYS.slice(0, 4).map((on, index) => ({ on, plans: [index < 2 ? before : after] })),
    [],
  );
  expect(told.map((notices) => notices.map(inShort))).toEqual([
    ['Mary Manager: asked revision'],
    [],
    ['Max Manager: asked revision'],
    ['Max Manager: reminded revision'],
  ]);
});

test('each coordinator is told, and one who comes later too', () => {
  const ciara = person('Ciara Coordinator');
  const two = plan({ roles: { ...ROLES, coordinators: [cora, ciara] }, actions: [{ requests: [notMine] }] });
  const told = toldOver(
    [{ on: DAYS[0] ?? '', plans: [staffed({ requests: [notMine] })] }, { on: DAYS[1] ?? '' }],
    [two],
  );
  expect(told.map((notices) => notices.map(inShort))).toEqual([
    ['Cora Coordinator: asked not-mine'],
    ['Ciara Coordinator: asked not-mine'],
  ]);
});

test('the days count from when somebody was told: what is on its way is not reminded', () => {
  const of = staffed({ revisions: [revision] });
  const [first] = toldOver([{ on: '2015-07-01' }], [of]);
  const told = new Map((first ?? []).flatMap(({ covers }) => covers.map((cover) => [cover, null] as const)));
  expect(toldOver([{ on: '2015-08-03', told }], [of])).toEqual([[]]);
});

test('what is decided, taken back or closed is not told', () => {
  expect(over({ revisions: [agreed] }).flat()).toEqual([]);
  expect(
    over({ revisions: [{ ...revision, refused: { by: 'Mary', on: day('2015-07-01'), reason: 'No' } }] }).flat(),
  ).toEqual([]);
  expect(over({ status: 'done', revisions: [revision], requests: [help, notMine] }).flat()).toEqual([]);
});

test('more than three at once come as one list', () => {
  const many = staffed(...Array.from({ length: 4 }, () => ({ revisions: [revision] })));
  const told = toldOver([{ on: '2015-07-01' }, { on: '2015-07-02' }, { on: '2015-07-08' }], [many]);
  expect(told.map((notices) => notices.map(inShort))).toEqual([
    ['Mary Manager: decisions'],
    [],
    ['Mary Manager: decisions'],
  ]);
});

test.each(['draft', 'importing', 'paused', 'ended'] as const)('nobody hears of a plan that is %s', (state) => {
  const of = plan({ state, roles: ROLES, actions: [{ revisions: [revision], requests: [help, notMine] }] });
  expect(toldOver([{ on: '2015-07-01' }], [of]).flat()).toEqual([]);
});

test('on a weekend or a bank holiday of the plan’s nation it waits for the next working day', () => {
  const of = plan({ nation: 'scotland', roles: ROLES, actions: [{ requests: [help] }] });
  const days = ['2015-07-31', '2015-08-01', '2015-08-02', '2015-08-03', '2015-08-04'];
  const told = toldOver(
    days.slice(1).map((on) => ({ on })),
    [of],
  );
  expect(told.map((notices) => notices.length)).toEqual([0, 0, 0, 1]);
});
