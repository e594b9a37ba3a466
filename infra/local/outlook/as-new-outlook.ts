import { load } from 'cheerio';
import { type Atrule, type CssNode, generate, parse, walk } from 'css-tree';
import {
  atRulesNewOutlookDrops,
  elementsNewOutlookDrops,
  functionsNewOutlookDrops,
  propertiesNewOutlookDrops,
  pseudoClassesNewOutlookDrops,
} from './new-outlook-css.ts';
import { ofNewOutlook, recolour } from './recolour.ts';

/**
 * A mail's HTML for a browser such that it shows what new Outlook and Outlook on the web would: a browser draws it, but
 * some CSS is gone, and in the dark the colours are changed unless the mail says otherwise itself, by
 * `prefers-color-scheme` or `[data-ogsc]`.
 */
export function asNewOutlook(markup: string, { dark }: { dark: boolean }): string {
  const page = load(markup);
  page(elementsNewOutlookDrops.join(',')).remove();
  page('meta[name="color-scheme"], meta[http-equiv]').remove();
  for (const sheet of page('style').toArray()) {
    page(sheet).text(filtered(parse(page(sheet).text()), dark));
  }
  for (const element of page('[style]').toArray()) {
    const declarations = parse(page(element).attr('style') ?? '', { context: 'declarationList' });
    page(element).attr('style', filtered(declarations, dark));
  }
  if (dark) recolour(page, ofNewOutlook);
  return page.html();
}

function filtered(sheet: CssNode, dark: boolean): string {
  walk(sheet, (node, item, list) => {
    if (!list) return;
    if (node.type === 'Declaration' && !isKept(node.property, node.value)) list.remove(item);
    if (node.type === 'Atrule' && atRulesNewOutlookDrops.has(node.name.toLowerCase())) list.remove(item);
    else if (node.type === 'Atrule') chooseScheme(node, dark);
    if (node.type === 'Selector' && hasDroppedClass(node)) list.remove(item);
  });
  walk(sheet, (node, item, list) => {
    if (node.type === 'Rule' && node.prelude.type === 'SelectorList' && node.prelude.children.isEmpty)
      list?.remove(item);
  });
  return generate(sheet);
}

/** Outlook answers `prefers-color-scheme` for itself, by its own theme. */
function chooseScheme({ prelude }: Atrule, dark: boolean): void {
  if (!prelude) return;
  walk(prelude, (node) => {
    if (node.type !== 'Feature' || node.name !== 'prefers-color-scheme' || node.value?.type !== 'Identifier') return;
    const isAsked = node.value.name === (dark ? 'dark' : 'light');
    node.name = isAsked ? 'min-width' : 'max-width';
    node.value = { type: 'Dimension', value: '0', unit: 'px' };
  });
}

function isKept(property: string, value: CssNode): boolean {
  const name = property.toLowerCase();
  let isKnown = !name.startsWith('--') && !propertiesNewOutlookDrops.has(name);
  walk(value, (part) => {
    if (part.type === 'Function' && functionsNewOutlookDrops.has(part.name.toLowerCase())) isKnown = false;
  });
  return isKnown;
}

function hasDroppedClass(selector: CssNode): boolean {
  let isDropped = false;
  walk(selector, (part) => {
    if (part.type === 'PseudoClassSelector' && pseudoClassesNewOutlookDrops.has(part.name)) isDropped = true;
  });
  return isDropped;
}
