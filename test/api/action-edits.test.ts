import { randomUUID } from 'node:crypto';
import { EditedReply, EditingReply } from '../../src/wire/action-edits.ts';
import { FoundReply } from '../../src/wire/matching.ts';
import { person } from '../builders/plan.ts';
import { fakePeople } from '../fakes/people.ts';
import { authorizationOf, call, care, refusalOf, served } from './action-calls.ts';

const [lee, bo] = [person('Lee Lead'), person('Bo Day')];
const people = fakePeople({ people: [bo] });
const withValues = () => served({ plans: [care({ actions: [{ priority: 'high', measure: 'All seen' }] })], people });
const LOWER = { field: 'priority', from: 'high', to: 'low' };

async function seen(api: Awaited<ReturnType<typeof served>>, name: string) {
  return EditingReply.parse(await (await call(api, name, { get: 'editing' })).json());
}

const edits = (
  api: Awaited<ReturnType<typeof served>>,
  edit: object,
  id: string = randomUUID(),
  name = 'Cora Coordinator',
) => call(api, name, { command: 'edit', body: { id, edit } });

test('shows what of an action somebody may edit, and is known again by its tag', async () => {
  const api = await withValues();
  const reply = await call(api, 'Cora Coordinator', { get: 'editing' });
  expect(EditingReply.parse(await reply.json())).toMatchObject({
    key: 'plan:a1.1',
    may: ['leads', 'priority', 'residualRisk', 'measure', 'followUp'],
    values: {
      leads: [{ printed: 'Lee Lead', people: [lee], accountable: true }],
      priority: 'high',
      residualRisk: null,
      measure: 'All seen',
      followUp: null,
    },
    changed: [],
    undoable: [],
  });
  const again = await call(api, 'Cora Coordinator', { get: 'editing', etag: reply.headers.get('etag') ?? '' });
  expect(again.status).toBe(304);
  expect((await seen(api, 'Aud Auditor')).may).toEqual(['followUp']);
  expect((await seen(api, 'Mary Manager')).may).toEqual(['leads']);
  expect((await seen(api, 'Lee Lead')).may).toEqual([]);
  expect((await call(api, 'Sue Stranger', { get: 'editing' })).status).toBe(404);
});

test('an edit is recorded once, tells who made it, and can be undone by its entry', async () => {
  const api = await withValues();
  const id = randomUUID();
  const made = EditedReply.parse(await (await edits(api, LOWER, id)).json());
  expect(EditedReply.parse(await (await edits(api, LOWER, id)).json())).toEqual(made);
  expect(api.plans.written).toHaveLength(1);
  expect(made.values.priority).toBe('low');
  expect(made.changed).toEqual([{ field: 'priority', at: expect.any(String), by: 'Cora Coordinator' }]);
  expect(made.undoable).toMatchObject([{ entry: made.entry, field: 'priority', from: 'high', to: 'low' }]);
  const body = { id: randomUUID(), entry: made.entry };
  const back = await call(api, 'Cora Coordinator', { command: 'undo', body });
  expect(EditedReply.parse(await back.json()).values.priority).toBe('high');
});

test('what somebody else changed meanwhile is a conflict, and who did is told', async () => {
  const api = await withValues();
  await edits(api, LOWER);
  const late = await edits(api, { ...LOWER, to: 'medium' });
  expect(await refusalOf(late)).toMatchObject({ status: 409, code: 'edited-meanwhile' });
  expect((await seen(api, 'Cora Coordinator')).changed).toMatchObject([{ field: 'priority', by: 'Cora Coordinator' }]);
});

test('a manager hands an action of their area over, and edits nothing else of it', async () => {
  const api = await withValues();
  const over = { field: 'hand-over', from: ['Lee Lead'], to: bo.id };
  const reply = await edits(api, over, randomUUID(), 'Mary Manager');
  expect(EditedReply.parse(await reply.json()).values.leads).toEqual([
    { printed: 'Lee Lead', people: [bo], accountable: true },
  ]);
  expect((await edits(api, LOWER, randomUUID(), 'Mary Manager')).status).toBe(403);
});

test.each([
  ['an unknown field', { field: 'status', from: 'open', to: 'done' }],
  ['the words of the action', { field: 'text', from: 'Review every care plan', to: 'Nothing' }],
  ['an unknown grade', { ...LOWER, to: 'urgent' }],
  ['something besides', { ...LOWER, by: 'Somebody' }],
  ['a text that is too long', { field: 'measure', from: null, to: 'x'.repeat(2_001) }],
  ['an empty text', { field: 'measure', from: 'All seen', to: '  ' }],
  [
    'two who are accountable',
    {
      field: 'leads',
      from: [],
      to: ['Ann', 'Bo'].map((printed) => ({ printed, people: [], accountable: true })),
    },
  ],
])('is refused whole with %s', async (_what, edit) => {
  const api = await withValues();
  expect(await refusalOf(await edits(api, edit))).toMatchObject({ status: 400, code: 'request-invalid' });
  expect(api.plans.written).toEqual([]);
});

test('a text that a document brought in may be longer than what is typed, and is still replaced', async () => {
  const measure = 'Long. '.repeat(2_000);
  const api = await served({ plans: [care({ actions: [{ measure }] })] });
  const reply = await edits(api, { field: 'measure', from: measure, to: 'Short' });
  expect(EditedReply.parse(await reply.json()).values.measure).toBe('Short');
});

test('who may say who leads an action finds people for it', async () => {
  const api = await served({ directory: { people: [{ ...bo, mail: null, post: 'Head of Care' }], groups: [] } });
  const finds = async (name: string) =>
    fetch(`${api.url}/api/editing/people?find=Bo`, { headers: { authorization: await authorizationOf(name) } });
  const found = FoundReply.parse(await (await finds('Mary Manager')).json());
  expect(found.people.map(({ name }) => name)).toEqual(['Bo Day']);
  expect((await finds('Lee Lead')).status).toBe(403);
});
