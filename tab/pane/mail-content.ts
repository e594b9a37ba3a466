import { MAIL_LIMITS, type MentionedBody } from '../../src/wire/pane.ts';
import type { Mail } from './outlook.ts';

/** What stands in a mail. */
export interface MailContent {
  readonly text: string;
  /** Every https address that it links to, each once. */
  readonly links: readonly string[];
  /** What the header says that our own digests carry; null in every other mail. */
  readonly digest: string | null;
}

const DIGEST_HEADER = /^x-followthrough-digest:[ \t]*(.*)$/im;

/** Every https address that an HTML text links to. Nothing of it is loaded or run. */
export function linksIn(html: string): readonly string[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const addresses = [...page.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')?.trim() ?? '');
  return [...new Set(addresses.filter((address) => /^https:\/\//i.test(address)))];
}

/** What the header of a digest says. @param headers as they travelled: long ones go on in the next line */
export function digestIn(headers: string): string | null {
  const unfolded = headers.replace(/\r?\n[ \t]+/g, ' ');
  return DIGEST_HEADER.exec(unfolded)?.[1]?.trim() ?? null;
}

/** What is asked about a mail, cut to what is looked at. */
export function toQuestion({ subject, people }: Mail, { text, links, digest }: MailContent): MentionedBody {
  return {
    subject: subject.slice(0, MAIL_LIMITS.subject),
    text: text.slice(0, MAIL_LIMITS.text),
    links: links.filter(({ length }) => length <= MAIL_LIMITS.link).slice(0, MAIL_LIMITS.links),
    people: people.filter(({ length }) => length <= MAIL_LIMITS.address).slice(0, MAIL_LIMITS.people),
    digest,
  };
}
