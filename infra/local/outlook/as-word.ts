import { type CheerioAPI, load } from 'cheerio';
import type { Declaration } from 'css-tree';
import { withConditionsOfWord } from './conditional-comments.ts';
import { shareRowPadding } from './row-padding.ts';
import { elementsWordDoesNotKnow } from './word-css.ts';
import { inlineDeclarations, keptByWord, rulesOfWord, type WordRule } from './word-style.ts';

/**
 * A mail's HTML for a browser such that it shows what classic Outlook would: Word's conditional comments taken in, style
 * sheets followed as far as Word follows them, and every property, element and attribute gone that Word drops. It is
 * strict: where sources differ, Word is taken not to know a thing.
 */
export function asWord(markup: string): string {
  const page = load(withConditionsOfWord(markup));
  const rules = page('style')
    .toArray()
    .flatMap((sheet) => rulesOfWord(page(sheet).text()));
  page('style, link, noscript, meta').remove();
  dropElements(page);
  const declared = declarationsByElement(page, rules);
  page('body, body *').each((_, element) => {
    const own = page(element);
    const inline = inlineDeclarations(own.attr('style') ?? '');
    const style = keptByWord(element.tagName, [...(declared.get(element) ?? []), ...inline]);
    if (style === '') own.removeAttr('style');
    else own.attr('style', style);
    for (const name of ['class', 'background', 'hidden', 'srcset', 'title']) own.removeAttr(name);
  });
  shareRowPadding(page);
  // Word begins with its own letters, and with no margin around the mail.
  page('head').append('<style>body{margin:0;font:12pt "Times New Roman",serif}</style>');
  return page.html();
}

function dropElements(page: CheerioAPI): void {
  const { shownWithoutTheirTag, notShown } = elementsWordDoesNotKnow;
  page(notShown.join(',')).remove();
  page(shownWithoutTheirTag.join(',')).each((_, element) => {
    page(element).replaceWith(page(element).contents());
  });
}

/** What the rules say of each element, the least specific first, so that what comes later wins. */
function declarationsByElement(page: CheerioAPI, rules: readonly WordRule[]): Map<unknown, Declaration[]> {
  const byElement = new Map<unknown, Declaration[]>();
  for (const { selector, declarations } of rules.toSorted(bySpecificity)) {
    page(selector).each((_, element) => {
      byElement.set(element, [...(byElement.get(element) ?? []), ...declarations]);
    });
  }
  return byElement;
}

function bySpecificity({ specificity: one }: WordRule, { specificity: other }: WordRule): number {
  const at = one.findIndex((count, index) => count !== other[index]);
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}
