import { z } from 'zod';
import { content } from '../../src/api/openapi-parts.ts';
import { COMMANDS } from '../../src/wire/action-view.ts';
import { person, plan } from '../builders/plan.ts';
import { type Api, type SignIn, serve, startSignIn } from './served.ts';

const CORA = person('Cora Coordinator');

/** As much of OpenAPI 3.1 as a client generator reads. @see https://spec.openapis.org/oas/v3.1.0 */
const Reply = z.strictObject({
  description: z.string().min(1),
  content: z.record(z.string(), z.strictObject({ schema: z.looseObject({}) })).optional(),
});
const Parameter = z.looseObject({ name: z.string(), in: z.enum(['header', 'path', 'query']), required: z.boolean() });
const Operation = z.strictObject({
  summary: z.string().min(1),
  description: z.string().optional(),
  parameters: z.array(Parameter).optional(),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  requestBody: z
    .strictObject({
      required: z.literal(true),
      content: z.union([
        z.strictObject({ 'application/json': z.strictObject({ schema: z.looseObject({}) }) }),
        z.strictObject({ 'application/octet-stream': z.strictObject({ schema: z.looseObject({}) }) }),
      ]),
    })
    .optional(),
  responses: z.record(z.string().regex(/^[1-5]\d\d$/), Reply),
});
const Description = z.strictObject({
  openapi: z.string().regex(/^3\.1\.\d$/),
  info: z.strictObject({ title: z.string().min(1), version: z.string().min(1) }),
  servers: z.array(z.strictObject({ url: z.url() })),
  components: z.strictObject({
    securitySchemes: z.record(
      z.string(),
      z.strictObject({
        type: z.literal('http'),
        scheme: z.enum(['bearer', 'link']),
        bearerFormat: z.string().optional(),
        description: z.string().optional(),
      }),
    ),
  }),
  paths: z.record(
    z.string().startsWith('/'),
    z
      .strictObject({ get: Operation.optional(), post: Operation.optional() })
      .refine(({ get, post }) => get !== undefined || post !== undefined),
  ),
});

let signIn: SignIn;
let api: Api;
beforeAll(async () => {
  signIn = await startSignIn();
  api = await serve(signIn, { plans: [plan({ roles: { coordinators: [CORA] }, actions: [{}] })] });
});
afterAll(async () => {
  await api.close();
  await signIn.close();
});

const description = async () => Description.parse(await (await fetch(`${api.url}/api/openapi.json`)).json());

test('the description is OpenAPI 3.1, and names only security schemes that it defines', async () => {
  const { components, paths } = await description();
  for (const { security } of Object.values(paths).flatMap((path) => operationsOf(path).map(([, does]) => does))) {
    expect(Object.keys(components.securitySchemes)).toEqual(expect.arrayContaining(security.flatMap(Object.keys)));
  }
});

test('it describes the lists, the stream, and an action with every command', async () => {
  expect(Object.keys((await description()).paths)).toEqual(
    expect.arrayContaining([
      '/overdue',
      '/my-actions',
      '/put-back',
      '/changes',
      '/bring-in',
      '/documents',
      '/plans',
      '/plans/{id}/differences',
      '/plans/{id}/versions',
      '/same-actions',
      '/my-answers',
      '/my-answers/{ask}/reply',
      '/by-link/reply',
      '/availability',
      '/actions/{key}',
      ...COMMANDS.map((command) => `/actions/{key}/${command}`),
    ]),
  );
});

test('every part of a path in braces is a parameter that it names', async () => {
  for (const [path, methods] of Object.entries((await description()).paths)) {
    for (const [, { parameters = [] }] of operationsOf(methods)) {
      const inPath = parameters.filter((parameter) => parameter.in === 'path');
      expect([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)).toEqual(inPath.map(({ name }) => name));
    }
  }
});

test.each([
  ['of somebody with rights', CORA],
  ['of somebody without', person('Nick Nobody')],
  ['of nobody', null],
])('every reply %s is as described', async (_who, asking) => {
  const { paths } = await description();
  const authorization = asking === null ? '' : `Bearer ${await signIn.tokenFor(asking)}`;
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, { responses }] of operationsOf(methods)) {
      const url = `${api.url}/api${path.replace('{key}', 'plan:a1.1').replace('{id}', 'plan').replace('{ask}', 'ask').replace('{lead}', 'lead')}`;
      const reply = await fetch(url, { method, headers: { authorization } });
      const [kind = ''] = (reply.headers.get('content-type') ?? '').split(';');
      const schema = responses[reply.status]?.content?.[kind]?.schema;
      if (!schema) throw new Error(`${method} ${path} answers ${reply.status} as ${kind}, which is not described`);
      expect(z.fromJSONSchema(schema).safeParse(await bodyOf(reply, kind))).toMatchObject({ success: true });
    }
  }
});

test('a reply with a field too few is seen not to be as described', async () => {
  const path = (await description()).paths['/my-actions'];
  const schema = path?.get?.responses[200]?.content?.['application/json']?.schema;
  expect(z.fromJSONSchema(schema ?? {}).safeParse({ on: '2015-07-02', actions: [] }).success).toBe(false);
});

test('a schema is worked out once, however often somebody reads the description', () => {
  const Content = z.object({ 'application/json': z.object({ schema: z.unknown() }) });
  const described = content(z.object({ on: z.string() }));
  const schemaIn = () => Content.parse(described)['application/json'].schema;
  expect(schemaIn()).toMatchObject({ properties: { on: { type: 'string' } } });
  expect(schemaIn()).toBe(schemaIn());
});

type PathItem = z.infer<typeof Description>['paths'][string];

function operationsOf({ get, post }: PathItem): readonly (readonly ['GET' | 'POST', z.infer<typeof Operation>])[] {
  return [...(get ? [['GET', get] as const] : []), ...(post ? [['POST', post] as const] : [])];
}

function bodyOf(reply: Response, kind: string): Promise<unknown> {
  if (kind === 'text/event-stream') return beginningOf(reply);
  return kind === 'application/json' ? reply.json() : reply.text();
}

/** A stream has no end to wait for. */
async function beginningOf(reply: Response): Promise<string> {
  const reader = reply.body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  await reader?.cancel();
  return new TextDecoder().decode(value);
}
