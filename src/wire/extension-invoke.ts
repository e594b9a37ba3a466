import { z } from 'zod';
import { Refusal } from '../core/refusal.ts';
import { TypedDay } from './typed-day.ts';
import { cleanWords, WORDS_LIMIT } from './words.ts';

const Key = z.string().min(1).max(400);
const Parameter = z.object({ name: z.string(), value: z.unknown().optional() });
const Query = z.object({
  commandId: z.string(),
  parameters: z.array(Parameter).max(20).default([]),
  queryOptions: z
    .object({ skip: z.int().min(0).max(10_000).default(0), count: z.int().min(1).max(100).default(25) })
    .default({ skip: 0, count: 25 }),
});
const Link = z.object({ url: z.string().max(4_000) });
const Message = z.object({
  id: z.string().max(200).optional(),
  linkToMessage: z.string().max(2_000).nullish(),
  body: z.object({ contentType: z.string().nullish(), content: z.string().max(200_000).nullish() }).nullish(),
});
const Action = z.object({
  commandId: z.string(),
  commandContext: z.string().nullish(),
  messagePayload: Message.nullish(),
  data: z.unknown().optional(),
});
const Note = z.object({
  submit: Key,
  link: z.string().max(2_000).default(''),
  action: Key.optional(),
  words: z.string(),
});
const Added = z.object({
  submit: Key,
  link: z.string().max(2_000).default(''),
  area: Key.optional(),
  text: z.string().optional(),
  lead: z.string().max(500).optional(),
  due: z.string().optional(),
});

/** What somebody looks for; the first opening brings no words. */
export interface FindRequest {
  readonly commandId: string;
  readonly words: string;
  readonly skip: number;
  readonly count: number;
}

/** An action command that was chosen, on a message or beside the compose box. */
export interface CommandRequest {
  readonly commandId: string;
  /** The words of the message, without markup; '' where there is none. */
  readonly words: string;
  /** Where the message is; null where there is none, or Teams does not say. */
  readonly link: string | null;
  readonly data: unknown;
}

/** Reads a search. @param box the name of its one box @throws Refusal `request-invalid` */
export function toFindRequest(value: unknown, box: string): FindRequest {
  const { commandId, parameters, queryOptions } = parsed(Query, value);
  const typed = parameters.find(({ name }) => name === box)?.value;
  return { commandId, words: typeof typed === 'string' ? typed.slice(0, 200) : '', ...queryOptions };
}

/** Reads a pasted link. @throws Refusal `request-invalid` */
export function toPastedLink(value: unknown): string {
  return parsed(Link, value).url;
}

/** Reads an action command. @throws Refusal `request-invalid` */
export function toCommandRequest(value: unknown): CommandRequest {
  const { commandId, messagePayload, data } = parsed(Action, value);
  return {
    commandId,
    words: messagePayload ? messageWords(messagePayload.body?.content ?? '') : '',
    link: teamsLink(messagePayload?.linkToMessage ?? ''),
    data,
  };
}

/** What the form of "Note as progress" sent. */
export interface NoteForm {
  readonly submit: string;
  readonly link: string | null;
  readonly action: string | null;
  readonly words: string;
}

/** Reads the form of "Note as progress". @throws Refusal `request-invalid` */
export function toNoteForm(data: unknown): NoteForm {
  const { submit, link, action, words } = parsed(Note, data);
  return { submit, link: teamsLink(link), action: chosen(action, ACTION_KEY), words: cleanWords(words) };
}

/** What the form of "New action" sent; null for what is empty or no day. */
export interface AddedForm {
  readonly submit: string;
  readonly link: string | null;
  /** `<plan id>:<area id>`. */
  readonly place: string | null;
  readonly text: string;
  readonly lead: string;
  readonly due: string | null;
}

/** Reads the form of "New action". @throws Refusal `request-invalid` */
export function toAddedForm(data: unknown): AddedForm {
  const { submit, link, area, text = '', lead = '', due } = parsed(Added, data);
  const day = TypedDay.safeParse(due);
  return {
    submit,
    link: teamsLink(link),
    place: chosen(area, AREA_KEY),
    text: cleanWords(text),
    lead: cleanWords(lead).replace(/\s+/g, ' '),
    due: day.success ? day.data : null,
  };
}

const ACTION_KEY = /^[^\s:]+:a\d+\.\d+$/;
const AREA_KEY = /^[^\s:]+:a\d+$/;

/** Where a list of choices is also a box to type in, what was typed may be none of them. */
function chosen(value: string | undefined, key: RegExp): string | null {
  return value !== undefined && key.test(value) ? value : null;
}

/** The words of a message as a person reads them: markup ends here. */
function messageWords(content: string): string {
  const plain = content
    .replace(/<(?:style|script|attachment)\b[^>]*>.*?<\/(?:style|script|attachment)>/gis, ' ')
    .replace(/<\/(?:p|div|li|tr|h\d)>|<br\s*\/?>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/gi, ' ')
    .replace(/&lt;/gi, '<')
    .replace(/&gt;/gi, '>')
    .replace(/&quot;/gi, '"')
    .replace(/&#39;/gi, "'")
    .replace(/&amp;/gi, '&')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n');
  return cleanWords(plain).slice(0, WORDS_LIMIT);
}

const TEAMS = /^(?:teams\.microsoft\.com|teams\.cloud\.microsoft)$/;

/** Only a link into Teams is kept as one: the rest of the world has no message to point at. */
function teamsLink(link: string): string | null {
  if (!URL.canParse(link)) return null;
  const { protocol, hostname, href } = new URL(link);
  return protocol === 'https:' && TEAMS.test(hostname) && href.length <= 1_000 ? href : null;
}

function parsed<T>(schema: z.ZodType<T>, value: unknown): T {
  const read = schema.safeParse(value);
  if (!read.success) throw new Refusal('request-invalid', { why: z.prettifyError(read.error) });
  return read.data;
}
