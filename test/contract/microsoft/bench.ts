import { Client } from '@microsoft/microsoft-graph-client';
import type { StandIn } from '../../stand-in.ts';

/** What a call may carry. */
interface Call {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly token?: string;
}

const usualColumns = [
  { name: 'Key', text: {}, indexed: true, enforceUniqueValues: true },
  { name: 'Plan', text: {}, indexed: true },
  { name: 'Lead', text: {} },
  { name: 'Words', text: { allowMultipleLines: true } },
  { name: 'Topics', choice: { choices: ['a', 'b'], displayAs: 'checkBoxes' } },
  { name: 'Seen', text: {}, hidden: true },
];

/** What a rule is looked at with: bare calls, which never throw for a status, Microsoft's own client, and a list. */
export type Bench = ReturnType<typeof benchOn>;

/** What came back from a bare call. */
export type Reply = Awaited<ReturnType<typeof answered>>;

/** The bench on this stand-in. */
export function benchOn(standIn: StandIn) {
  const graphUrl = `${standIn.settings.GRAPH_URL}/v1.0`;
  const token = () => standIn.tokens.forGraph(standIn.roles);
  /** Calls Graph below `/v1.0`, or at a whole address. */
  const graph = (path: string, call: Call = {}) =>
    answered(path.startsWith('https:') ? path : `${graphUrl}${path}`, { token: token(), ...call });
  /** The path of the site. */
  const site = async () => `/sites/${(await graph('/sites/localhost:/sites/improvement')).body.id}`;
  return {
    standIn,
    graph,
    site,
    client: Client.init({
      baseUrl: standIn.settings.GRAPH_URL ?? '',
      defaultVersion: 'v1.0',
      customHosts: new Set(['localhost']),
      authProvider: (done) => done(null, token()),
    }),
    /** Calls the bot's connector below its service URL. */
    connector: (path: string, call: Call = {}) =>
      answered(`${standIn.settings.BOT_SERVICE_URL}${path}`, { token: standIn.tokens.forConnector(), ...call }),
    /** Makes the list, with more columns where a rule needs them. @returns its path */
    async list(columns: readonly object[] = []) {
      const lists = `${await site()}/lists`;
      const body = {
        displayName: 'Actions',
        columns: [...usualColumns, ...columns],
        list: { template: 'genericList' },
      };
      return `${lists}/${(await graph(lists, { method: 'POST', body })).body.id}`;
    },
    /** Adds a row. @returns the row */
    add: async (list: string, fields: object) =>
      (await graph(`${list}/items`, { method: 'POST', body: { fields } })).body,
  };
}

async function answered(url: string, { method = 'GET', body, headers = {}, token }: Call) {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
}
