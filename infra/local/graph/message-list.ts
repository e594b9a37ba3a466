import { type Message, messageClass } from '../mail/mailboxes.ts';
import type { GraphReply, OperationCall } from './call.ts';
import { GraphError, invalidRequest } from './graph-error.ts';
import type { GraphParts } from './graph-parts.ts';
import { comparisonsOf, fits, parsedFilter } from './odata-filter.ts';
import { collection } from './sites.ts';

/** A message list is paged by ten unless asked otherwise. */
const usualPage = 10;
/** `singleValueExtendedProperties/any(ep: ep/id eq 'String 0x001A' and ep/value eq 'IPM.Note')` */
const byProperty =
  /\s*(?:and\s+)?singleValueExtendedProperties\/any\((\w+):\s*\1\/id eq '([^']+)' and \1\/value eq '([^']+)'\)/i;
const classId = /^String 0x0*1a$/i;

/** The messages of a folder that fit the filter, newest first, page by page. @param bodyOf a message as it is shown */
export function messageList(
  parts: GraphParts,
  call: OperationCall,
  { folder, bodyOf }: { folder: readonly Message[]; bodyOf: (message: Message) => object },
): GraphReply {
  const text = call.query.get('$filter') ?? '';
  const found = folder.filter((message) => fitsClass(parts, text, message) && fitsTime(text, message));
  const from = Number(call.query.get('$skip') ?? 0);
  const size = Number(call.query.get('$top') ?? usualPage);
  const shown = found.slice(from, from + size).map((message) => ({ ...bodyOf(message), ...expanded(call, message) }));
  const reply = collection(shown, 'messages');
  if (found.length <= from + size) return reply;
  const query = new URLSearchParams(call.query);
  query.set('$skip', String(from + size));
  const link = `${parts.graphUrl}/v1.0${call.path}?${query}`;
  return { ...reply, body: { ...Object(reply.body), '@odata.nextLink': link } };
}

function fitsClass({ faults }: GraphParts, text: string, message: Message): boolean {
  const [, , id, value] = byProperty.exec(text) ?? [];
  if (id === undefined) return true;
  if (faults.doubts.reportFilter === 'refused')
    throw new GraphError(400, 'InefficientFilter', 'The restriction or sort order is too complex for this operation.');
  if (faults.broken.has('finds-mail-of-any-class')) return true;
  return classId.test(id) && messageClass(message).toLowerCase() === value?.toLowerCase();
}

function fitsTime(text: string, message: Message): boolean {
  const rest = text.replace(byProperty, '').trim();
  if (rest === '') return true;
  const filter = parsedFilter(rest);
  if (comparisonsOf(filter).some(({ path }) => path !== 'receivedDateTime')) throw invalidRequest('Invalid filter');
  return fits(filter, () => inSeconds(message.at));
}

/** Graph tells the time of a message in whole seconds. */
export function inSeconds(at: string): string {
  return `${at.slice(0, 19)}Z`;
}

// The number of a property comes back without its leading noughts.
function expanded(call: OperationCall, message: Message): object {
  const expand = call.query.get('$expand') ?? '';
  if (expand === '') return {};
  const [, id = ''] = /^singleValueExtendedProperties\(\$filter=id eq '([^']+)'\)$/.exec(expand) ?? [];
  if (!classId.test(id)) throw invalidRequest(`Could not expand '${expand}'`);
  return { singleValueExtendedProperties: [{ id: 'String 0x1a', value: messageClass(message) }] };
}
