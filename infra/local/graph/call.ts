import type { Claims } from '../sign-in/json-web-token.ts';

/** One request to Graph, however it came: over https or inside a batch. */
export interface GraphCall {
  method: string;
  /** Below the version, decoded no further than the URL parser does: `/sites/x/lists`. */
  path: string;
  query: URLSearchParams;
  /** Names in lower case. */
  headers: Readonly<Record<string, string | undefined>>;
  /** The parsed JSON, or the text of any other body. */
  body: unknown;
  /** What the caller's token says. */
  caller: Claims;
}

/** A call whose path fitted an operation: with what stood at the places of its pattern. */
export interface OperationCall extends GraphCall {
  at: Readonly<Record<string, string>>;
}

/** What Graph answers. */
export interface GraphReply {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/**
 * Microsoft Graph, as far as it is played: answers one call, batches among them. It never rejects: a refusal is a reply,
 * and a connection that breaks is 'lost'.
 */
export type Graph = (call: GraphCall) => Promise<GraphReply | 'lost'>;

/** What a caller must have been granted: see access.ts. */
export type Right =
  | 'read-sites'
  | 'write-items'
  | 'manage-lists'
  | 'read-users'
  | 'read-groups'
  | 'write-mail'
  | 'send-mail'
  | 'read-apps'
  | 'install-apps';

/** One thing that Graph can do: method and path pattern (`/users/:user/manager`), the right it needs, and the doing. */
export interface Operation {
  on: string;
  needs: Right;
  answer: (call: OperationCall) => GraphReply | Promise<GraphReply>;
}

/** The operation that a call means, and what stood at the places of its path. */
export function findOperation(
  operations: readonly Operation[],
  call: GraphCall,
): { operation: Operation; at: Record<string, string> } | undefined {
  for (const operation of operations) {
    const [method = '', pattern = ''] = operation.on.split(' ');
    const at = method === call.method ? placesOf(pattern, call.path) : undefined;
    if (at) return { operation, at };
  }
  return undefined;
}

function placesOf(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const at: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) at[part.slice(1)] = decodeURIComponent(value);
    else if (part.toLowerCase() !== value.toLowerCase()) return undefined;
  }
  return at;
}

/** What stood at a place of the path. The pattern has it, so its absence is a mistake of ours. */
export function placeOf(call: OperationCall, name: string): string {
  const value = call.at[name];
  if (value === undefined) throw new Error(`The pattern has no place called ${name}`);
  return value;
}
