import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Person } from '../../src/core/plan/person.ts';
import { Refusal } from '../../src/core/refusal.ts';
import { type Api, type SignIn, serve, startSignIn } from '../api/served.ts';
import { storedAsk } from '../builders/ask.ts';
import { type PlanGiven, person } from '../builders/plan.ts';
import { counted } from '../counted.ts';
import { cell, columnsOf, REACH, RIGHTS, table } from './tables.ts';
import {
  DEPUTIES,
  DONE,
  directory,
  HELP_WAITING,
  leadAt,
  NOT_MINE_WAITING,
  OPEN,
  PLACES,
  type Standing,
  THIRD_WAITING,
  WAITING,
  WHO,
  world,
} from './world.ts';

/** How each column is tried: the actions as they are then, and what is sent. */
const TRIALS: Readonly<Record<string, { standing: Standing; command: string | null; body: object; namesLead?: true }>> =
  {
    read: { standing: OPEN, command: null, body: {} },
    answer: { standing: OPEN, command: 'answer', body: { choice: 'not-done', expected: null, words: 'Half' } },
    'ask revision': { standing: OPEN, command: 'ask-revision', body: { by: '2015-09-01', reason: 'Late start' } },
    agree: { standing: WAITING, command: 'agree-revision', body: { by: '2015-09-01' } },
    'agree the third': { standing: THIRD_WAITING, command: 'agree-revision', body: { by: '2015-09-01' } },
    'agree, manager leads': {
      standing: { ...WAITING, managersLead: true },
      command: 'agree-revision',
      body: { by: '2015-09-01' },
    },
    refuse: { standing: WAITING, command: 'refuse-revision', body: { by: '2015-09-01', reason: 'Too late' } },
    'record decision': {
      standing: OPEN,
      command: 'record-decision',
      body: { by: '2015-09-01', decided: 'agreed', body: 'Board', on: '2015-07-01', minute: '12' },
    },
    confirm: { standing: DONE, command: 'confirm', body: { looked: 'Six files' } },
    'confirm, manager leads': {
      standing: { ...DONE, managersLead: true },
      command: 'confirm',
      body: { looked: 'Six files' },
    },
    verify: { standing: DONE, command: 'verify', body: { looked: 'Six files' } },
    'reopen, management': { standing: DONE, command: 'reopen', body: { as: 'management', looked: 'Six files' } },
    'reopen, audit': { standing: DONE, command: 'reopen', body: { as: 'audit', looked: 'Six files' } },
    'answer help': { standing: HELP_WAITING, command: 'answer-help', body: { words: 'Two more from May' } },
    'answer help, manager leads': {
      standing: { ...HELP_WAITING, managersLead: true },
      command: 'answer-help',
      body: { words: 'Two more from May' },
    },
    'settle not mine': {
      standing: NOT_MINE_WAITING,
      command: 'settle-not-mine',
      body: { decided: 'stays', reason: 'Nobody else has it' },
    },
    'resume asking': { standing: OPEN, command: 'resume-asking', body: {} },
    'ask for help': { standing: OPEN, command: 'ask-help', body: { words: 'One more assessor' } },
    'say not mine': { standing: OPEN, command: 'say-not-mine', body: { words: 'Ask Estates' } },
    'add evidence': { standing: DONE, command: 'add-evidence', body: { words: 'The minutes', link: null } },
    'ask now': { standing: OPEN, command: 'ask-now', body: {}, namesLead: true },
    'take over': { standing: OPEN, command: 'take-over', body: {} },
  };

function trialOf(operation: string): (typeof TRIALS)[string] {
  const trial = TRIALS[operation];
  if (!trial) throw new Error(`Nothing tries ${operation}`);
  return trial;
}

/** How a refusal is written in the table. */
const CELL: Readonly<Record<string, string>> = {
  'not-permitted': 'no',
  'own-action': 'own',
  'next-level-decides': 'next level',
  'lead-already': 'leads',
};

const NONSENSE = 'no-such-plan:a9.9';
const Refused = z.strictObject({ code: z.string(), message: z.string() });

/** The first lead of each action let four requests about it pass. */
const UNANSWERED = ['2015-05-25', '2015-06-01', '2015-06-08', '2015-06-15'].flatMap((asked) =>
  [...new Set([...PLACES.values()].map((key) => leadAt(key)))]
    .map((lead) => lead.name)
    .filter((name, at, all) => all.indexOf(name) === at)
    .map((name) =>
      storedAsk({
        person: person(name),
        day: asked,
        items: [...PLACES.values()]
          .filter((key) => leadAt(key).name === name)
          .map((action) => ({ action, reason: 'due-soon' as const })),
      }),
    ),
);

let signIn: SignIn;
let api: Api;
let tried = 0;
beforeAll(async () => {
  signIn = await startSignIn();
  api = await serveAnew();
});
afterAll(async () => {
  counted('roles x operations tried', tried);
  await api.close();
  await signIn.close();
});

function serveAnew(): Promise<Api> {
  const limits = { perPerson: 100_000, badTokens: 100_000 };
  return serve(signIn, { people: directory, availability: DEPUTIES, asks: UNANSWERED, limits });
}

const send = (role: string, key: string, trial: Sending) => sendTo(api, role, key, trial);

interface Sending {
  readonly command: string | null;
  readonly body: object;
}

async function sendTo({ url }: Api, role: string, key: string, { command, body }: Sending) {
  const authorization = `Bearer ${await signIn.tokenFor(WHO.get(role) ?? person('Nobody'))}`;
  const reply = await fetch(`${url}/api/actions/${key}${command ? `/${command}` : ''}`, {
    method: command ? 'POST' : 'GET',
    headers: { authorization, 'content-type': 'application/json' },
    ...(command && { body: JSON.stringify({ id: randomUUID(), ...body }) }),
  });
  return { status: reply.status, text: await reply.text(), headers: headersOf(reply) };
}

/** Everything that a reply tells beside its body, but for the instant. */
function headersOf(reply: Response): readonly [string, string][] {
  return [...reply.headers].filter(([name]) => name !== 'date');
}

/** What came of a trial, as the table writes it; what must never be stands in capitals. */
async function outcome(role: string, key: string, trial: (typeof TRIALS)[string]): Promise<string> {
  tried += 1;
  const before = api.plans.written.length;
  const versions = JSON.stringify(api.plans.plans());
  const about =
    (trial.standing.asked ?? trial.namesLead) ? { ...trial, body: { ...trial.body, of: leadAt(key).id } } : trial;
  const reply = await send(role, key, about);
  const entries = api.plans.written.slice(before);
  if (reply.status === 200) return trial.command === null ? readOutcome(entries.length) : writtenOutcome(entries);
  if (entries.length > 0 || JSON.stringify(api.plans.plans()) !== versions) return 'REFUSED AND WRITTEN';
  if (reply.status === 404) {
    const nonsense = await send(role, NONSENSE, about);
    return JSON.stringify(reply) === JSON.stringify(nonsense) ? '404' : 'LEARNT THAT IT IS THERE';
  }
  const { code } = Refused.parse(JSON.parse(reply.text));
  return reply.status === 403 ? (CELL[code] ?? code) : `${reply.status} ${code}`;
}

function readOutcome(entries: number): string {
  return entries === 0 ? 'yes' : 'READ AND WRITTEN';
}

function writtenOutcome(entries: readonly { readonly onBehalf: boolean }[]): string {
  if (entries.length !== 1) return `WRITTEN ${entries.length} TIMES`;
  return entries[0]?.onBehalf ? 'for X' : 'yes';
}

function put(plans: ReturnType<typeof world>): void {
  for (const plan of plans) api.plans.putElsewhere(plan);
}

describe.each([...RIGHTS.keys()])('%s, in the tab', (role) => {
  test.each(columnsOf(RIGHTS))('%s', async (operation) => {
    const trial = trialOf(operation);
    const found: Record<string, string> = {};
    const expected: Record<string, string> = {};
    for (const [place, key] of PLACES) {
      // What is in the history by then would answer the next one.
      if (operation === 'resume asking' || operation === 'ask now') {
        await api.close();
        api = await serveAnew();
      }
      put(world(role, trial.standing));
      found[place] = await outcome(role, key, trial);
      expected[place] = cell(RIGHTS, cell(REACH, role, place), operation);
    }
    expect(found).toEqual(expected);
  });
});

describe('while posts are vacant', () => {
  const VACANT = table(`
                | agree, no manager | agree, nobody | agree, no next level | refuse, nobody | record, nobody | confirm, no manager | confirm, nobody
    lead        | no                | no            | no                   | no             | no             | no                  | no
    manager     | 404               | next level    | next level           | next level     | no             | 404                 | own
    next level  | yes               | own           | 404                  | own            | no             | yes                 | own
    coordinator | no                | no            | no                   | no             | yes            | no                  | no
    auditor     | no                | no            | no                   | no             | no             | no                  | no
    anyone else | 404               | 404           | 404                  | 404            | 404            | 404                 | 404
  `);
  const lee = person('Lee Lead');
  const mary = person('Mary Manager');
  const nell = person('Nell Next');
  const of = (standing: Standing, manager: Person | null, ...leads: readonly Person[]) => ({
    areas: [{ manager, actions: [{ ...standing.action, leads }] }],
  });
  const nobody = of(THIRD_WAITING, mary, lee, nell);
  const WAYS: Readonly<Record<string, readonly [operation: string, given: PlanGiven, nextLevel: Person | null]>> = {
    'agree, no manager': ['agree', of(WAITING, null, lee), nell],
    'agree, nobody': ['agree', nobody, nell],
    'agree, no next level': ['agree', of(THIRD_WAITING, mary, lee), null],
    'refuse, nobody': ['refuse', nobody, nell],
    'record, nobody': ['record decision', nobody, nell],
    'confirm, no manager': ['confirm', of(DONE, null, lee), nell],
    'confirm, nobody': ['confirm', of(DONE, mary, lee, mary, nell), nell],
  };

  test.each([...VACANT.keys()])('%s', async (role) => {
    const found: Record<string, string> = {};
    for (const [way, [operation, given, nextLevel]] of Object.entries(WAYS)) {
      put(world(role, OPEN, given).map((plan) => ({ ...plan, roles: { ...plan.roles, nextLevel } })));
      found[way] = await outcome(role, 'care:a1.1', trialOf(operation));
    }
    expect(found).toEqual(Object.fromEntries(VACANT.get(role) ?? []));
  });
});

describe('a plan that is not live', () => {
  const STATES = table(`
                | importing | draft | opening | paused | ended
    lead        | 404       | 404   | yes     | yes    | yes
    manager     | 404       | 404   | yes     | yes    | yes
    next level  | 404       | 404   | yes     | yes    | yes
    coordinator | 404       | yes   | yes     | yes    | yes
    auditor     | 404       | 404   | yes     | yes    | yes
    director    | 404       | 404   | yes     | yes    | yes
    reader      | 404       | 404   | yes     | yes    | yes
    deputy of a lead | 404  | 404   | yes     | yes    | yes
    anyone else | 404       | 404   | 404     | 404    | 404
  `);
  const ANSWERED = table(`
                | importing | draft               | opening | paused              | ended
    lead        | 404       | 404                 | yes     | 409 plan-not-asking | 409 plan-not-asking
    manager     | 404       | 404                 | for X   | 409 plan-not-asking | 409 plan-not-asking
    next level  | 404       | 404                 | no      | no                  | no
    coordinator | 404       | 409 plan-not-asking | for X   | 409 plan-not-asking | 409 plan-not-asking
    auditor     | 404       | 404                 | no      | no                  | no
    director    | 404       | 404                 | no      | no                  | no
    reader      | 404       | 404                 | no      | no                  | no
    deputy of a lead | 404  | 404                 | no      | no                  | no
    anyone else | 404       | 404                 | 404     | 404                 | 404
  `);

  test.each([
    ['is read', 'read', STATES],
    ['is answered', 'answer', ANSWERED],
  ] as const)('%s only by whom the table says', async (_what, operation, expected) => {
    const trial = trialOf(operation);
    for (const [role, row] of expected) {
      const found: Record<string, string> = {};
      for (const state of ['importing', 'draft', 'opening', 'paused', 'ended'] as const) {
        put(world(role, OPEN, { state }));
        found[state] = await outcome(role, 'care:a1.1', trial);
      }
      expect([role, found]).toEqual([role, Object.fromEntries(row)]);
    }
  });
});

test('while the directory is away, what one may not see is still exactly like what does not exist', async () => {
  const away = await serve(signIn, {
    plans: world('reader', OPEN),
    people: {
      async membersOf() {
        throw new Refusal('busy');
      },
    },
  });
  try {
    for (const role of ['reader', 'anyone else']) {
      const replies = [];
      for (const key of ['care:a1.1', 'other:a1.1', NONSENSE])
        replies.push(await sendTo(away, role, key, trialOf('read')));
      expect(replies.map(({ status }) => status)).toEqual([503, 503, 503]);
      expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    }
    expect((await sendTo(away, 'lead', 'care:a1.1', trialOf('answer'))).status).toBe(200);
  } finally {
    await away.close();
  }
});

test('the whole table was tried, at every place', () => {
  expect(Object.keys(TRIALS)).toEqual(columnsOf(RIGHTS));
  expect(columnsOf(REACH)).toEqual([...PLACES.keys()]);
  expect([...REACH.keys()]).toEqual([...RIGHTS.keys()]);
  expect(tried).toBeGreaterThanOrEqual(RIGHTS.size * columnsOf(RIGHTS).length * PLACES.size);
});
