import { z } from 'zod';
import type { Look } from '../shared/host.ts';
import { digestIn, linksIn, type MailContent } from './mail-content.ts';
import { lookOfOffice, type OfficeColours } from './office-look.ts';

/** Who a mail is from. */
export interface Correspondent {
  readonly name: string;
  readonly address: string;
}

/** A mail that is being read. */
export interface Mail {
  readonly kind: 'mail';
  readonly id: string;
  readonly subject: string;
  readonly from: Correspondent;
  /** Addresses of its sender and recipients. */
  readonly people: readonly string[];
  /** ISO 8601 instant. */
  readonly sentAt: string;
  /** Opens it in Outlook on the web. */
  readonly link: string | null;
  /** What stands in it. Rejects where Outlook does not let anybody but the reader look. */
  readonly read: () => Promise<MailContent>;
}

/** A mail that is being written. */
export interface Draft {
  readonly kind: 'draft';
  readonly id: string;
  /** Puts this where the cursor is: as HTML, or as text into a mail that is plain text. Rejects where it is not taken. */
  readonly insert: (what: { readonly html: string; readonly text: string }) => Promise<void>;
}

/** What is open beside the pane; null while nothing is, or something that is no mail. */
export type OpenItem = Mail | Draft | null;

/** Outlook, as far as the pane needs it. */
export interface Outlook {
  readonly look: Look;
  /** The language in which Outlook speaks to the person, `en-GB`. */
  readonly language: string;
  /** Whether it signs the person in: nested app authentication. */
  readonly signsIn: boolean;
  /** Whether it tells a pane that stays open of another mail. */
  readonly tellsOfItems: boolean;
  /** The same object for as long as nothing else is opened. */
  readonly item: () => OpenItem;
  /** Calls back after something else was opened. @returns ends the watch */
  readonly watchItem: (changed: () => void) => () => void;
}

/** As much of Office's script as the pane uses. */
export interface OfficeScript {
  readonly onReady: () => Promise<unknown>;
  readonly EventType: Readonly<Record<'ItemChanged' | 'OfficeThemeChanged', OfficeEvent>>;
  /** None where no Office runs the page. */
  readonly context?: OfficeContext | undefined;
}

/** Texts at run time, whatever their type says. */
type OfficeEvent = Office.EventType | string;

interface OfficeContext {
  readonly displayLanguage: string;
  readonly officeTheme?: OfficeColours | undefined;
  readonly requirements: { readonly isSetSupported: (name: string, minVersion?: string) => boolean };
  /** Only in Outlook. */
  readonly mailbox?: OfficeMailbox | undefined;
}

interface OfficeMailbox {
  readonly item?: OfficeItem | null;
  readonly addHandlerAsync: (event: OfficeEvent, handler: () => void) => void;
  /** Not on phones, where ids are of that form already. */
  readonly convertToRestId?: (id: string, version: string) => string;
}

interface OfficeItem {
  readonly subject: unknown;
  readonly body: {
    readonly getAsync: (form: string, answered: Answered<string>) => void;
    readonly getTypeAsync: (answered: Answered<unknown>) => void;
    readonly setSelectedDataAsync: (
      words: string,
      options: { coercionType: string },
      answered: Answered<unknown>,
    ) => void;
  };
  readonly getAllInternetHeadersAsync?: (answered: Answered<string>) => void;
}

type Answered<T> = (result: { readonly status: unknown; readonly value: T; readonly error: unknown }) => void;

const Person = z.object({ displayName: z.string().catch(''), emailAddress: z.string() });

/** What Outlook tells at once of a mail that is read; while one is written these are other things. */
const ReadItem = z.object({
  itemId: z.string().min(1),
  subject: z.string(),
  from: Person,
  to: z.array(Person).catch([]),
  cc: z.array(Person).catch([]),
  dateTimeCreated: z.coerce.date(),
});

/** Office's script, which the page has loaded before any other; undefined where it could not be fetched. */
export function officeScript(): OfficeScript | undefined {
  return typeof Office === 'undefined' ? undefined : Office;
}

/** Connects to Outlook. @returns null where the page was opened elsewhere, or Office's script did not come */
export async function openOutlook(script: OfficeScript | undefined, browser: Look): Promise<Outlook | null> {
  if (script === undefined) return null;
  await script.onReady();
  const { context, EventType } = script;
  if (context?.mailbox === undefined) return null;
  const { mailbox } = context;
  const has = (version: string) => context.requirements.isSetSupported('Mailbox', version);
  let opened = 0;
  const next = () => openItem(mailbox, { hasHeaders: has('1.8'), nth: ++opened });
  let item = next();
  const itemWatchers = new Set<() => void>();
  if (has('1.5')) {
    mailbox.addHandlerAsync(EventType.ItemChanged, () => {
      item = next();
      for (const changed of itemWatchers) changed();
    });
  }
  return {
    look: lookOfOffice(browser, {
      colours: () => context.officeTheme,
      watch: (changed) => has('1.14') && mailbox.addHandlerAsync(EventType.OfficeThemeChanged, changed),
    }),
    language: context.displayLanguage,
    signsIn: context.requirements.isSetSupported('NestedAppAuth', '1.1'),
    tellsOfItems: has('1.5'),
    item: () => item,
    watchItem: (changed) => {
      itemWatchers.add(changed);
      return () => itemWatchers.delete(changed);
    },
  };
}

/** @param about.nth how many were opened with it */
function openItem(
  mailbox: OfficeMailbox,
  { hasHeaders, nth }: { readonly hasHeaders: boolean; readonly nth: number },
): OpenItem {
  const { item } = mailbox;
  if (!item) return null;
  if (typeof item.subject !== 'string') return toDraft(item, nth);
  const facts = ReadItem.safeParse(item);
  if (!facts.success) return null;
  const { itemId, subject, from, to, cc, dateTimeCreated } = facts.data;
  return {
    kind: 'mail',
    id: itemId,
    subject,
    from: { name: from.displayName, address: from.emailAddress },
    people: [from, ...to, ...cc].map(({ emailAddress }) => emailAddress),
    sentAt: dateTimeCreated.toISOString(),
    link: linkTo(mailbox, itemId),
    read: () => contentOf(item, hasHeaders),
  };
}

/** One after another: Outlook takes only so many questions at a time. */
async function contentOf(item: OfficeItem, hasHeaders: boolean): Promise<MailContent> {
  const { body } = item;
  const text = await asked<string>((answered) => body.getAsync('text', answered));
  const html = await asked<string>((answered) => body.getAsync('html', answered));
  const headers =
    hasHeaders && item.getAllInternetHeadersAsync !== undefined
      ? await asked<string>((answered) => item.getAllInternetHeadersAsync?.(answered))
      : '';
  return { text, links: linksIn(html), digest: digestIn(headers) };
}

/** Outlook gives a draft no id before it is saved: here each that is opened is another one. */
function toDraft({ body }: OfficeItem, nth: number): Draft {
  return {
    kind: 'draft',
    id: `draft ${nth}`,
    insert: async ({ html, text }) => {
      const form = String(await asked<unknown>((answered) => body.getTypeAsync(answered)));
      const words = form === 'html' ? html : text;
      await asked<unknown>((answered) => body.setSelectedDataAsync(words, { coercionType: form }, answered));
    },
  };
}

/** As Microsoft Graph forms the address of a message. @see https://learn.microsoft.com/graph/api/resources/message */
function linkTo(mailbox: OfficeMailbox, itemId: string): string {
  const id = mailbox.convertToRestId?.(itemId, 'v2.0') ?? itemId;
  return `https://outlook.office365.com/owa/?ItemID=${encodeURIComponent(id)}&exvsurl=1&viewmodel=ReadMessageItem`;
}

function asked<T>(ask: (answered: Answered<T>) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask(({ status, value, error }) => {
      if (String(status) === 'succeeded') resolve(value);
      else reject(new Error('Outlook refused', { cause: error }));
    });
  });
}
