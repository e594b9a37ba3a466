import { type Client, PageIterator } from '@microsoft/microsoft-graph-client';
import { type StandIn, startStandIn } from '../stand-in.ts';
import { graphClient, sitePath } from './support/graph-client.ts';
import { refusal } from './support/refusal.ts';

let standIn: StandIn;
let client: Client;
let actions: string;

const columns = [
  { name: 'Key', text: {}, indexed: true, enforceUniqueValues: true },
  { name: 'Plan', text: {}, indexed: true },
  { name: 'Lead', text: {} },
  { name: 'Words', text: { allowMultipleLines: true } },
  { name: 'By', dateTime: { format: 'dateOnly' } },
  { name: 'Version', number: {} },
  { name: 'Open', boolean: {} },
  { name: 'Seen', text: {}, hidden: true },
];

beforeAll(async () => {
  standIn = await startStandIn();
});
afterAll(() => standIn.stop());

beforeEach(async () => {
  standIn.faults.clear();
  client = graphClient(standIn);
  const site = await sitePath(client);
  const name = `Actions ${expect.getState().currentTestName?.slice(-60)}`;
  const made = await client
    .api(`${site}/lists`)
    .post({ displayName: name, columns, list: { template: 'genericList' } });
  actions = `${site}/lists/${made.id}`;
});

const add = (fields: object) => client.api(`${actions}/items`).post({ fields });
const read = (id: string) => client.api(`${actions}/items/${id}?$expand=fields`).get();

describe('columns', () => {
  test('a listing leaves out hidden ones and shows those that every list has', async () => {
    const { value } = await client.api(`${actions}/columns`).get();
    const names = value.map((column: { name: string }) => column.name);
    expect(names).toEqual(expect.arrayContaining(['Title', 'Modified', 'Key', 'Words']));
    expect(names).not.toContain('Seen');
  });

  test('unique values need an index, and several lines of text cannot have one', async () => {
    const post = (column: object) => refusal(client.api(`${actions}/columns`).post(column));
    expect(await post({ name: 'A', text: {}, enforceUniqueValues: true })).toMatchObject({ status: 400 });
    expect(await post({ name: 'B', text: { allowMultipleLines: true }, indexed: true })).toMatchObject({ status: 400 });
  });

  test('a name that is taken is refused with 409', async () => {
    const again = refusal(client.api(`${actions}/columns`).post({ name: 'Plan', text: {} }));
    expect(await again).toMatchObject({ status: 409, code: 'nameAlreadyExists' });
  });
});

describe('one row', () => {
  test('comes back with what was written, without its empty and hidden cells', async () => {
    const made = await add({
      Title: 'Recruit',
      Words: 'Two lines\nof text',
      Version: 1,
      Open: true,
      Seen: 'x',
      Lead: null,
    });
    expect(made.eTag).toMatch(/^"[0-9a-f-]{36},1"$/);
    const { fields } = await read(made.id);
    expect(fields).toMatchObject({
      Title: 'Recruit',
      Words: 'Two lines\nof text',
      Version: 1,
      Open: true,
      id: made.id,
    });
    expect(fields).not.toHaveProperty('Seen');
    expect(fields).not.toHaveProperty('Lead');
  });

  test('shows a hidden cell when it is named, and no cells when nobody asks for them', async () => {
    const { id } = await add({ Title: 'x', Seen: 'hash' });
    const named = await client.api(`${actions}/items/${id}?$expand=fields($select=Seen)`).get();
    expect(named.fields).toMatchObject({ Seen: 'hash' });
    expect(await client.api(`${actions}/items/${id}`).get()).not.toHaveProperty('fields');
  });

  test('is refused with 412 when somebody else changed it first, and is left as it was', async () => {
    const { id, eTag } = await add({ Title: 'first' });
    const patch = (title: string) =>
      client.api(`${actions}/items/${id}/fields`).header('If-Match', eTag).patch({ Title: title });
    await patch('second');
    const late = await refusal(patch('third'));
    expect(late).toMatchObject({
      status: 412,
      code: 'resourceModified',
      innerError: { code: 'entityTagDoesNotMatch' },
    });
    expect((await read(id)).fields.Title).toBe('second');
  });

  test('keeps what a patch does not name, and each patch makes a version', async () => {
    const { id } = await add({ Title: 'a', Lead: 'Tom Garrity' });
    const cells = await client.api(`${actions}/items/${id}/fields`).patch({ Title: 'b' });
    expect(cells).toMatchObject({ Title: 'b', Lead: 'Tom Garrity' });
    expect(cells).not.toHaveProperty('contentType');
    const { value } = await client.api(`${actions}/items/${id}/versions?$expand=fields`).get();
    expect(value.map((version: { id: string }) => version.id)).toEqual(['2.0', '1.0']);
    expect(value[1].fields.Title).toBe('a');
  });

  test('is refused when a key that must be unique is there already, in any case of letters', async () => {
    await add({ Title: 'a', Key: 'plan-1/a1.1' });
    expect(await refusal(add({ Title: 'b', Key: 'PLAN-1/A1.1' }))).toMatchObject({ status: 409 });
    standIn.faults.doubts.uniqueClashStatus = 400;
    expect(await refusal(add({ Title: 'b', Key: 'plan-1/a1.1' }))).toMatchObject({ status: 400 });
    standIn.faults.doubts.uniqueClashStatus = 409;
  });

  test.each([
    ['an unknown column', { Nonsense: 'x' }],
    ['a column that SharePoint writes', { Title: 'x', Modified: '2026-01-01T00:00:00Z' }],
    ['the id, sent back with the rest', { id: '1' }],
    ['a line longer than 255 characters', { Lead: 'x'.repeat(256) }],
    ['words in a number', { Version: '1' }],
    ['a day that is none', { By: 'June' }],
  ])('is refused with 400 for %s', async (_what, fields) => {
    expect(await refusal(add(fields))).toMatchObject({ status: 400, code: 'invalidRequest' });
  });

  test('a day in summer comes back as 23:00 of the day before, a day in winter as midnight', async () => {
    const summer = await add({ Title: 's', By: '2026-07-01T12:00:00Z' });
    const winter = await add({ Title: 'w', By: '2026-12-01T12:00:00Z' });
    expect((await read(summer.id)).fields.By).toBe('2026-06-30T23:00:00Z');
    expect((await read(winter.id)).fields.By).toBe('2026-12-01T00:00:00Z');
  });

  test('that was deleted is gone', async () => {
    const { id } = await add({ Title: 'x' });
    await client.api(`${actions}/items/${id}`).delete();
    expect(await refusal(read(id))).toMatchObject({ status: 404, code: 'itemNotFound' });
  });
});

describe('many rows', () => {
  async function titles(query: string, prefer?: string): Promise<string[]> {
    const found: string[] = [];
    const request = client.api(`${actions}/items?$expand=fields($select=Title)${query}`);
    const first = await (prefer ? request.header('Prefer', prefer) : request).get();
    await new PageIterator(client, first, (item) => found.push(item.fields.Title) > 0).iterate();
    return found;
  }

  test('come in pages of 200, or as many as are asked for, each row once', async () => {
    const all = Array.from({ length: 205 }, (_, index) => `action ${index}`);
    for (const Title of all) await add({ Title });
    const first = await client.api(`${actions}/items`).get();
    expect(first.value).toHaveLength(200);
    expect(await titles('')).toEqual(all);
    expect(await titles('&$top=50')).toEqual(all);
  });

  test('are filtered by one indexed column', async () => {
    await add({ Title: 'mine', Plan: "Children's plan" });
    await add({ Title: 'other', Plan: 'Other' });
    expect(await titles("&$filter=fields/Plan eq 'Children''s plan'")).toEqual(['mine']);
    expect(await titles("&$filter=startswith(fields/Plan,'Ot')")).toEqual(['other']);
  });

  test('are refused by a column without an index, unless the caller says the long word', async () => {
    await add({ Title: 'a', Lead: 'Tom' });
    const filter = "&$filter=fields/Lead eq 'Tom'";
    const said = await refusal(titles(filter));
    expect(said.message).toContain("Field 'Lead' cannot be referenced in filter or orderby as it is not indexed.");
    expect(await titles(filter, 'HonorNonIndexedQueriesWarningMayFailRandomly')).toEqual(['a']);
  });

  test('are refused when two columns are filtered by', async () => {
    const both = refusal(titles("&$filter=fields/Plan eq 'x' and fields/Key eq 'y'"));
    expect(await both).toMatchObject({ status: 400 });
  });

  test('above the view threshold are called throttled, with nothing to wait for', async () => {
    standIn.faults.limits.listViewThreshold = 2;
    for (const Title of ['a', 'b', 'c']) await add({ Title, Plan: 'p' });
    const url = `${standIn.settings.GRAPH_URL}/v1.0${actions}/items?$filter=fields/Plan eq 'p'`;
    const reply = await fetch(url, { headers: { authorization: `Bearer ${standIn.tokens.forGraph(standIn.roles)}` } });
    expect(reply.status).toBe(429);
    expect(reply.headers.has('retry-after')).toBe(false);
    expect((await reply.json()).error.message).toBe('The request has been throttled');
    standIn.faults.limits.listViewThreshold = 5000;
  });
});

describe('delta', () => {
  const link = (reply: Record<string, string>, name: string) => reply[`@odata.${name}`] ?? '';

  test('tells what changed since, the deleted among it, and an item once', async () => {
    const kept = await add({ Title: 'kept' });
    const lost = await add({ Title: 'lost' });
    const start = await client.api(`${actions}/items/delta?$expand=fields`).get();
    expect(start.value).toHaveLength(2);

    await client.api(`${actions}/items/${kept.id}/fields`).patch({ Title: 'b' });
    await client.api(`${actions}/items/${kept.id}/fields`).patch({ Title: 'c' });
    await client.api(`${actions}/items/${lost.id}`).delete();
    const later = await client.api(link(start, 'deltaLink')).get();

    expect(later.value).toEqual([
      expect.objectContaining({ id: kept.id, fields: expect.objectContaining({ Title: 'c' }) }),
      expect.objectContaining({ id: lost.id, deleted: { state: 'deleted' } }),
    ]);
    expect((await client.api(link(later, 'deltaLink')).get()).value).toEqual([]);
  });

  test('comes in pages, and starts from now with token=latest', async () => {
    for (const Title of ['a', 'b', 'c']) await add({ Title });
    const first = await client.api(`${actions}/items/delta?$top=2`).get();
    expect(first.value).toHaveLength(2);
    const second = await client.api(link(first, 'nextLink')).get();
    expect(second.value).toHaveLength(1);
    expect(link(second, 'deltaLink')).toContain('token=');
    expect((await client.api(`${actions}/items/delta?token=latest`).get()).value).toEqual([]);
  });

  test('refuses a token that is too old with 410 and says where to begin again', async () => {
    await add({ Title: 'a' });
    const { '@odata.deltaLink': old } = await client.api(`${actions}/items/delta`).get();
    standIn.ageDeltaTokens();
    const reply = await fetch(old, { headers: { authorization: `Bearer ${standIn.tokens.forGraph(standIn.roles)}` } });
    expect(reply.status).toBe(410);
    expect((await client.api(reply.headers.get('location') ?? '').get()).value).toHaveLength(1);
  });

  test('may show a deleted row as an error among the values', async () => {
    const { id } = await add({ Title: 'a' });
    const { '@odata.deltaLink': since } = await client.api(`${actions}/items/delta`).get();
    await client.api(`${actions}/items/${id}`).delete();
    standIn.faults.doubts.deletedInDelta = 'error';
    expect((await client.api(since).get()).value).toEqual([
      { error: expect.objectContaining({ code: 'InternalServerError' }) },
    ]);
    standIn.faults.doubts.deletedInDelta = 'deleted';
  });
});

describe('batches', () => {
  test('answer each request by itself, in an order of their own', async () => {
    const requests = ['a', 'b'].map((Title, index) => ({
      id: String(index),
      method: 'POST',
      url: `${actions}/items`,
      headers: { 'Content-Type': 'application/json' },
      body: { fields: { Title } },
    }));
    const broken = { id: '2', method: 'GET', url: `${actions}/items/999` };
    const { responses } = await client.api('/$batch').post({ requests: [...requests, broken] });
    const byId = new Map(responses.map((one: { id: string; status: number }) => [one.id, one.status]));
    expect([byId.get('0'), byId.get('1'), byId.get('2')]).toEqual([201, 201, 404]);
    expect(responses.map((one: { id: string }) => one.id)).not.toEqual(['0', '1', '2']);
  });

  test('of more than 20 requests are refused', async () => {
    const requests = Array.from({ length: 21 }, (_, id) => ({
      id: String(id),
      method: 'GET',
      url: `${actions}/items`,
    }));
    expect(await refusal(client.api('/$batch').post({ requests }))).toMatchObject({ status: 400 });
  });

  test('carry an inner 429 with its own Retry-After', async () => {
    standIn.faults.add({ on: '^GET .*/items$', effect: 'throttle', retryAfterSeconds: 7 });
    const { responses } = await client
      .api('/$batch')
      .post({ requests: [{ id: '1', method: 'GET', url: `${actions}/items` }] });
    expect(responses).toEqual([
      expect.objectContaining({ status: 429, headers: expect.objectContaining({ 'Retry-After': '7' }) }),
    ]);
  });
});
