/** What stands in a mail. */
export interface MailContent {
  readonly text: string;
  /** Every https address and every one of our own that it links to, each once. */
  readonly links: readonly string[];
  /** What the header says that our own digests carry; null in every other mail. */
  readonly digest: string | null;
}

const DIGEST_HEADER = /^x-followthrough-digest:[ \t]*(.*)$/im;

/**
 * The address in the tag that begins a link, whatever else the tag says before it. The next "<" outside of quotes ends the
 * search: else each of many beginnings in a mail would be followed to its end.
 */
const LINK = /<a\b(?:[^<>"']|"[^"]*"|'[^']*')*?\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;

/**
 * Every https address that an HTML text links to, and ours, which on one machine is none. The text is not parsed as a document: the page's policy would be applied
 * to every style in it, and each told in the console.
 */
export function linksIn(html: string): readonly string[] {
  const addresses = [...html.matchAll(LINK)].map(([, double, single]) => unescaped(double ?? single ?? '').trim());
  return [...new Set(addresses.filter(isLookedAt))];
}

function isLookedAt(address: string): boolean {
  return /^https:\/\//i.test(address) || address.startsWith(`${window.location.origin}/`);
}

/** Without the escapes of HTML. Whatever stands in a text field is read as text, never as elements. */
function unescaped(text: string): string {
  const field = document.createElement('textarea');
  field.innerHTML = text;
  return field.value;
}

/** What the header of a digest says. @param headers as they travelled: long ones go on in the next line */
export function digestIn(headers: string): string | null {
  const unfolded = headers.replace(/\r?\n[ \t]+/g, ' ');
  return DIGEST_HEADER.exec(unfolded)?.[1]?.trim() ?? null;
}
