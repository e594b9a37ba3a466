import type { ItemFacts } from '../outlook/protocol.ts';
import type { Channel } from './channel.ts';

/** Whether this Outlook has a requirement set of Mailbox, `1.8`. */
export type HasSet = (version: string) => boolean;

type Call = (...args: unknown[]) => void;

/** `Office.context.mailbox.item` of what is open. What Outlook lacks is not there, rather than there and failing. */
export function itemOf(facts: ItemFacts | null, channel: Channel, has: HasSet): object | null {
  if (facts === null) return null;
  const call =
    (method: string): Call =>
    (...args) =>
      channel.call(method, args);
  const since = (version: string, method: string) => (has(version) ? call(method) : undefined);
  const read = { getAsync: since('1.3', 'body.getAsync'), getTypeAsync: call('body.getTypeAsync') };
  if (facts.kind === 'compose') {
    const both = (name: string) => ({ getAsync: call(`${name}.getAsync`), setAsync: call(`${name}.setAsync`) });
    return {
      itemType: 'message',
      body: {
        ...read,
        setAsync: since('1.3', 'body.setAsync'),
        prependAsync: call('body.prependAsync'),
        setSelectedDataAsync: call('body.setSelectedDataAsync'),
      },
      subject: both('subject'),
      to: both('to'),
      cc: both('cc'),
      getSelectedDataAsync: since('1.2', 'getSelectedDataAsync'),
    };
  }
  const { kind: _, at, ...told } = facts;
  return {
    ...told,
    itemType: 'message',
    itemClass: 'IPM.Note',
    sender: facts.from,
    normalizedSubject: facts.subject.replace(/^((re|fw|fwd): *)+/i, ''),
    dateTimeCreated: new Date(at),
    dateTimeModified: new Date(at),
    body: read,
    getAllInternetHeadersAsync: since('1.8', 'getAllInternetHeadersAsync'),
  };
}
