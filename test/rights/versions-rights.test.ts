import { type Api, type SignIn, serve, startSignIn } from '../api/served.ts';
import { person } from '../builders/plan.ts';
import { planFile } from '../builders/plan-file.ts';
import { counted } from '../counted.ts';
import { columnsOf, table } from './tables.ts';
import { directory, OPEN, WHO, world } from './world.ts';

/** Who may lay a document beside a plan, take it over, take another plan in, and link actions of it. */
const VERSIONS = table(`
                          | compare | another plan: compare | take over | another plan: take over | take in | another plan: take in | link | another plan: link
lead                      | 403     | 403                   | 403       | 403                     | 403     | 403                   | 403  | 403
manager                   | 403     | 403                   | 403       | 403                     | 403     | 403                   | 403  | 403
next level                | 403     | 403                   | 403       | 403                     | 403     | 403                   | 403  | 403
coordinator               | yes     | 403                   | written   | 403                     | written | 403                   | written | 404
auditor                   | 403     | 403                   | 403       | 403                     | 403     | 403                   | 403  | 403
director                  | 403     | 403                   | 403       | 403                     | 403     | 403                   | 403  | 403
reader                    | 403     | 403                   | 403       | 403                     | 403     | 403                   | 403  | 403
anyone else               | 403     | 403                   | 403       | 403                     | 403     | 403                   | 403  | 403
coordinator who leads it  | yes     | 403                   | written   | 403                     | written | 403                   | written | 404
`);

const FILE = planFile([['Priority Area 1', [{ text: 'Hold a board that nobody promised before' }]]]);
const NEW = ['new|a1.1'];
const WAYS: Readonly<Record<string, (plan: string) => readonly [path: string, body: object]>> = {
  compare: (plan) => [`/plans/${plan}/differences`, { plan: FILE, as: 'newer' }],
  'take over': (plan) => [`/plans/${plan}/versions`, { plan: FILE, as: 'newer', take: NEW }],
  'take in': (plan) => [`/plans/${plan}/versions`, { plan: FILE, as: 'part', take: NEW }],
  link: (plan) => ['/same-actions', { pairs: [{ action: `${plan}:a1.1`, other: 'care:a1.2' }] }],
};

let signIn: SignIn;
let api: Api;
let tried = 0;
beforeAll(async () => {
  signIn = await startSignIn();
});
afterAll(async () => {
  counted('roles x operations tried', tried);
  await signIn.close();
});
// A history of its own for each role: what one linked already would be nothing new for the next.
beforeEach(async () => {
  api = await serve(signIn, { people: directory });
});
afterEach(() => api.close());

async function send(role: string, way: string, plan: string) {
  const [path, body] = WAYS[way]?.(plan) ?? [];
  if (path === undefined) throw new Error(`Nothing tries ${way}`);
  const authorization = `Bearer ${await signIn.tokenFor(WHO.get(role) ?? person('Nobody'))}`;
  const headers = { authorization, 'content-type': 'application/json' };
  const reply = await fetch(`${api.url}/api${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: reply.status, text: await reply.text() };
}

/** What came of a trial, as the table writes it; what must never be stands in capitals. */
async function outcome(role: string, way: string, plan: string): Promise<string> {
  tried += 1;
  for (const each of world(role, OPEN)) api.plans.putElsewhere(each);
  const before = JSON.stringify(api.plans.plans());
  const reply = await send(role, way, plan);
  const isWritten = JSON.stringify(api.plans.plans()) !== before;
  if (reply.status === 200) return isWritten ? 'written' : 'yes';
  if (isWritten) return 'REFUSED AND WRITTEN';
  if (plan === 'other') {
    const nonsense = await send(role, way, 'no-such-plan');
    if (JSON.stringify(nonsense).replaceAll('no-such-plan', 'other') !== JSON.stringify(reply))
      return 'LEARNT THAT IT IS THERE';
  }
  return `${reply.status}`;
}

describe.each([...VERSIONS.keys()])('%s, with a document in the tab', (role) => {
  test('may do what the table says, and no more', async () => {
    const found: Record<string, string> = {};
    for (const column of columnsOf(VERSIONS)) {
      const way = column.replace('another plan: ', '');
      found[column] = await outcome(role, way, column === way ? 'care' : 'other');
    }
    expect(found).toEqual(Object.fromEntries(VERSIONS.get(role) ?? []));
  });
});
