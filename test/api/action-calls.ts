import { randomUUID } from 'node:crypto';
import { ActionReply } from '../../src/wire/action-view.ts';
import { RefusalReply } from '../../src/wire/tab.ts';
import type { PlanGiven } from '../builders/plan.ts';
import { group, person, plan } from '../builders/plan.ts';
import { fakePeople } from '../fakes/people.ts';
import { type Api, type Served, type SignIn, serve, startSignIn } from './served.ts';

const BOARD = group('Improvement Board');
const people = fakePeople({ groups: [{ group: BOARD, members: [person('Rita Reader')] }] });

/** A plan with one action and somebody in every role. */
export function care(given: PlanGiven = {}) {
  return plan({
    title: 'Adult care improvement plan',
    roles: {
      coordinators: [person('Cora Coordinator')],
      auditors: [person('Aud Auditor')],
      nextLevel: person('Nell Next'),
      readers: BOARD,
    },
    actions: [{ text: 'Review every care plan', finding: 'Plans were out of date' }],
    ...given,
  });
}

/** A request about an action: to see it, or a command with its body. */
export interface ActionRequest {
  readonly key?: string;
  readonly etag?: string;
  readonly command?: string;
  /** What is seen of it, where that is not its story. */
  readonly get?: string;
  readonly body?: unknown;
}

let signIn: SignIn;
const open: Api[] = [];
beforeAll(async () => {
  signIn = await startSignIn();
});
afterAll(() => signIn.close());
afterEach(async () => {
  for (const api of open.splice(0)) await api.close();
});

/** The application with that plan, until the test ends. */
export async function served(given: Served = {}): Promise<Api> {
  const api = await serve(signIn, { plans: [care()], people, ...given });
  open.push(api);
  return api;
}

/** What carries somebody's sign-in. */
export async function authorizationOf(name: string): Promise<string> {
  return `Bearer ${await signIn.tokenFor(person(name))}`;
}

/** Sends a request about an action. */
export async function call(api: Api, name: string, request: ActionRequest = {}): Promise<Response> {
  const { key = 'plan:a1.1', etag, command, get, body } = request;
  const below = command ?? get;
  return fetch(`${api.url}/api/actions/${encodeURIComponent(key)}${below ? `/${below}` : ''}`, {
    method: command ? 'POST' : 'GET',
    headers: {
      authorization: await authorizationOf(name),
      ...(etag && { 'if-none-match': etag }),
      ...(command && { 'content-type': 'application/json' }),
    },
    ...(command && { body: JSON.stringify(body) }),
  });
}

/** Sends a command that is expected to go through. */
export async function does(api: Api, name: string, command: string, body: object): Promise<ActionReply> {
  const reply = await call(api, name, { command, body: { id: randomUUID(), ...body } });
  if (reply.status !== 200) throw new Error(`${reply.status}: ${await reply.text()}`);
  return ActionReply.parse(await reply.json());
}

/** What a refusal says. */
export async function refusalOf(reply: Response) {
  return { status: reply.status, ...RefusalReply.parse(await reply.json()) };
}
