import { type BatchReply, type BatchRequest, sendBatches } from '../../src/graph/batch.ts';
import { counted } from '../counted.ts';

interface Step {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: object;
}
interface Response {
  readonly id: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A Graph that answers each step by a function of it and of how often it came, and keeps what was sent and waited. */
function graphAnswering(answer: (step: Step, time: number) => Omit<Response, 'id'> | undefined) {
  const calls: Step[][] = [];
  const waits: number[] = [];
  const times = new Map<string, number>();
  const graph = {
    async post(path: string, body: unknown) {
      expect(path).toBe('/$batch');
      const { requests } = body as { requests: Step[] };
      calls.push(requests);
      const responses = requests.flatMap((step) => {
        const time = (times.get(step.url) ?? 0) + 1;
        times.set(step.url, time);
        const reply = answer(step, time);
        return reply ? [{ id: step.id, body: { url: step.url }, ...reply }] : [];
      });
      return { responses: responses.reverse() };
    },
  };
  const send = (requests: readonly BatchRequest[]) => sendBatches(graph, requests, async (ms) => void waits.push(ms));
  return { calls, waits, send };
}

const posts = (count: number): readonly BatchRequest[] =>
  Array.from({ length: count }, (_, index) => ({ method: 'POST', url: `/rows/${index}`, body: { fields: {} } }));
const urlsOf = (replies: readonly BatchReply[]) => replies.map(({ body }) => body);
const made = { status: 201 };

test('no call carries more than twenty, ids are unique, addresses relative, and bodies say what they are', async () => {
  const { calls, send } = graphAnswering(() => made);
  await send(posts(45));
  expect(calls.map((steps) => steps.length)).toEqual([20, 20, 5]);
  for (const steps of calls) {
    expect(new Set(steps.map(({ id }) => id.toLowerCase())).size).toBe(steps.length);
    for (const { url, headers } of steps) {
      expect(url).toMatch(/^\//);
      expect(headers).toEqual({ 'Content-Type': 'application/json' });
    }
  }
});

test('answers that come in another order belong to their requests all the same', async () => {
  const { send } = graphAnswering(() => made);
  expect(urlsOf(await send(posts(25)))).toEqual(posts(25).map(({ url }) => ({ url })));
});

test('an answer need not have a body, as that to a deletion has none', async () => {
  const post = async () => ({ responses: [{ id: '0', status: 204 }] });
  expect(await sendBatches({ post }, [{ method: 'DELETE', url: '/rows/0' }])).toMatchObject([{ status: 204 }]);
});

test('nothing to send is no call', async () => {
  const { calls, send } = graphAnswering(() => made);
  expect(await send([])).toEqual([]);
  expect(calls).toEqual([]);
});

test.each([424, 429, 500, 502, 503, 504])('what is answered %s inside is sent again, alone', async (status) => {
  const { calls, send } = graphAnswering(({ url }, time) =>
    url === '/rows/1' && time === 1 ? { status, headers: { 'Retry-After': '0' } } : made,
  );
  expect((await send(posts(3))).map((reply) => reply.status)).toEqual([201, 201, 201]);
  expect(calls.map((steps) => steps.map(({ url }) => url))).toEqual([['/rows/0', '/rows/1', '/rows/2'], ['/rows/1']]);
  counted('faults injected', 1);
});

test('the longest time that is asked for is waited, whatever the case of the header', async () => {
  const seconds: Readonly<Record<string, string>> = { '/rows/0': '2', '/rows/1': '7' };
  const { waits, send } = graphAnswering(({ url }, time) =>
    time === 1
      ? { status: 429, headers: { [url === '/rows/0' ? 'retry-after' : 'Retry-After']: seconds[url] ?? '' } }
      : made,
  );
  await send(posts(2));
  expect(waits).toEqual([7_000]);
});

test('what stays busy is given up after four tries, and what was done beside it counts', async () => {
  const { calls, waits, send } = graphAnswering(({ url }) => (url === '/rows/0' ? { status: 503 } : made));
  expect((await send(posts(2))).map(({ status }) => status)).toEqual([503, 201]);
  expect(calls).toHaveLength(4);
  expect(waits).toHaveLength(3);
});

test('nobody waits for longer than ten seconds: then it is busy at once', async () => {
  const { calls, waits, send } = graphAnswering(() => ({ status: 429, headers: { 'Retry-After': '120' } }));
  expect((await send(posts(1))).map(({ status }) => status)).toEqual([429]);
  expect({ calls: calls.length, waits }).toEqual({ calls: 1, waits: [] });
});

test('a request that nobody answered is sent again, and not taken as done when nobody ever does', async () => {
  const once = graphAnswering(({ url }, time) => (url === '/rows/0' && time === 1 ? undefined : made));
  expect((await once.send(posts(2))).map(({ status }) => status)).toEqual([201, 201]);
  const never = graphAnswering(({ url }) => (url === '/rows/0' ? undefined : made));
  expect((await never.send(posts(2))).map(({ status }) => status)).toEqual([504, 201]);
});

test.each([400, 403, 404, 409, 412])('a refusal of %s is final', async (status) => {
  const { calls, send } = graphAnswering(() => ({ status }));
  expect((await send(posts(1))).map((reply) => reply.status)).toEqual([status]);
  expect(calls).toHaveLength(1);
});

test('a reply that is none is refused', async () => {
  const sending = sendBatches({ post: async () => ({ value: [] }) }, posts(1));
  await expect(sending).rejects.toMatchObject({ code: 'reply-unreadable' });
});
