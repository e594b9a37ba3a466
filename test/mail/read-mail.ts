import { type HTMLElement, parse } from 'node-html-parser';

/** A mail's HTML as a reader's program would take it apart. */
export function readMail(html: string): HTMLElement {
  return parse(html, { comment: false });
}

/** Everything that the HTML says, one piece a paragraph or heading, spaces as one, marks that are hidden from readers left out. */
export function sayings(html: string): readonly string[] {
  const page = readMail(html);
  for (const hidden of page.querySelectorAll('[aria-hidden]')) hidden.remove();
  return page.querySelectorAll('h1, h2, h3, p').map((one) => asOneLine(one.textContent));
}

/** Words whose lines were broken for a mail, unbroken. */
export function asOneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}

/** Where the links of a mail lead, each with the words that name it. */
export function linksOf(html: string): readonly { readonly href: string; readonly words: string }[] {
  return readMail(html)
    .querySelectorAll('a')
    .map((link) => ({
      href: link.getAttribute('href') ?? '',
      words: asOneLine(link.getAttribute('aria-label') ?? link.textContent),
    }));
}
