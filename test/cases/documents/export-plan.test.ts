import type { Caller } from '../../../src/cases/caller.ts';
import { type ExportRequest, exportPlan, plansToExport } from '../../../src/cases/documents/export-plan.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { EXPORT_WORDS } from '../../../src/texts/export-words.ts';
import { fromPlanFile } from '../../../src/wire/plan-file.ts';
import { person, plan } from '../../builders/plan.ts';
import { counted } from '../../counted.ts';
import { fakeClock } from '../../fakes/clock.ts';
import { fakeDeputyships } from '../../fakes/deputyships.ts';
import { fakePlanStore } from '../../fakes/plan-store.ts';
import { DEPUTIES, directory, OPEN, WHO, world } from '../../rights/world.ts';

const OPERATOR: Caller = { kind: 'operator' };
const portsOf = (...plans: readonly Plan[]) => ({
  plans: fakePlanStore(...plans),
  people: directory,
  deputyships: fakeDeputyships(...DEPUTIES),
  clock: fakeClock('2015-07-02'),
});

async function exported(caller: Caller, given: Partial<ExportRequest> = {}, plans = world('lead', OPEN)) {
  const request: ExportRequest = { plan: 'care', kind: 'json', names: 'people', ...given };
  const found = await exportPlan(portsOf(...plans), caller, { request, words: EXPORT_WORDS });
  return { ...found, plan: fromPlanFile(JSON.parse(new TextDecoder().decode(found.bytes))) };
}

/** What each role takes out of a plan with two areas, of two actions and one. */
const TAKES: readonly (readonly [string, string])[] = [
  ['lead', '1 of 1 area'],
  ['manager', '2 of 1 area'],
  ['next level', '3 of 2 areas'],
  ['coordinator', '3 of 2 areas'],
  ['auditor', '3 of 2 areas'],
  ['reader', '3 of 2 areas'],
  ['director', 'not-permitted'],
  ['deputy of a manager', 'not-permitted'],
  ['anyone else', 'plan-unknown'],
  ['coordinator who leads it', '3 of 2 areas'],
];

test.each(TAKES)('a %s takes out: %s', async (role, takes) => {
  const by = WHO.get(role);
  if (!by) throw new Error(`Nobody is ${role}`);
  const caller: Caller = { kind: 'person', person: by };
  const plans = world(role, OPEN);
  const takenOut = async (): Promise<string> => {
    const { areas } = (await exported(caller, {}, plans)).plan;
    const actions = areas.flatMap((area) => area.actions).length;
    return `${actions} of ${areas.length} ${areas.length === 1 ? 'area' : 'areas'}`;
  };
  const found = takes.includes('-') ? takenOut().catch(({ code }) => code) : takenOut();
  expect(await found).toBe(takes);
  expect(await plansToExport(portsOf(...plans), caller)).toEqual(takes.includes('-') ? [] : ['care']);
  counted('roles tried at taking a plan out', 1);
});

test('says of an extract that it is one, and not of the whole plan', async () => {
  expect((await exported({ kind: 'person', person: person('Lee Lead') })).plan.title).toBe(
    'Adult care plan (extract: 1 of 3 actions)',
  );
  expect((await exported(OPERATOR)).plan.title).toBe('Adult care plan');
});

test('calls the file after the plan and the day, without signs that no file may have', async () => {
  const odd = plan({ id: 'care', title: 'Care: 2015/16 "draft"?', actions: [{}] });
  expect((await exported(OPERATOR, { kind: 'json' }, [odd])).name).toBe('Care 2015 16 draft 2015-07-02.json');
});

test('puts posts in place of everybody whom the plan knows, also outside what is taken out, and counts them', async () => {
  const told = plan({
    id: 'care',
    actions: [
      { leads: ['Teresa Vane, County Manager'], text: 'Teresa Vane and Una Other meet.' },
      { leads: [person('Una Other')] },
    ],
  });
  const { plan: printed, replaced } = await exported(OPERATOR, { names: 'posts' }, [told]);
  const [first, second] = printed.areas.flatMap(({ actions }) => actions);
  expect(first).toMatchObject({ leads: ['County Manager'], text: 'County Manager and [name] meet.' });
  expect(second?.leads).toEqual(['Name withheld']);
  expect(replaced).toBe(4);
  expect((await exported(OPERATOR, {}, [told])).replaced).toBeNull();
});

test('a plan that is still coming in is not there yet', async () => {
  const importing = plan({ id: 'care', state: 'importing', actions: [{}] });
  await expect(exported(OPERATOR, {}, [importing])).rejects.toMatchObject({ code: 'plan-unknown' });
});
