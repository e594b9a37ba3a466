import { type CssNode, type Declaration, generate, parse, walk } from 'css-tree';
import {
  functionsWordDoesNotKnow,
  pseudoClassesWordKnows,
  unitsWordDoesNotKnow,
  valuesWordDrops,
  valuesWordTakes,
  wordTakesProperty,
} from './word-css.ts';

/** A rule of a style sheet that Word follows: one selector, and what it declares. */
export interface WordRule {
  selector: string;
  /** How near the selector is: ids, classes, elements. */
  specificity: readonly [number, number, number];
  declarations: readonly Declaration[];
}

/** The rules of a style sheet that Word follows. Whatever stands within `@media` and its like it leaves out. */
export function rulesOfWord(sheet: string): WordRule[] {
  const rules: WordRule[] = [];
  walk(parse(sheet), function take(node) {
    if (node.type !== 'Rule' || this.atrule !== null || node.prelude.type !== 'SelectorList') return;
    const declarations = declarationsIn(node.block);
    node.prelude.children.forEach((selector) => {
      const specificity = specificityInWord(selector);
      if (specificity) rules.push({ selector: generate(selector), specificity, declarations });
    });
  });
  return rules;
}

/** The declarations of a `style` attribute. One marked `!important` Word does not follow there. */
export function inlineDeclarations(style: string): Declaration[] {
  return declarationsIn(parse(style, { context: 'declarationList' })).filter(({ important }) => important !== true);
}

/** What Word follows of declarations on an element, as the text of a `style` attribute. */
export function keptByWord(element: string, declarations: readonly Declaration[]): string {
  return declarations.flatMap((one) => inWordsOfABrowser(element, one)).join(';');
}

function declarationsIn(node: CssNode): Declaration[] {
  const found: Declaration[] = [];
  walk(node, (one) => {
    if (one.type === 'Declaration') found.push(one);
  });
  return found;
}

function specificityInWord(selector: CssNode): [number, number, number] | undefined {
  const counts: [number, number, number] = [0, 0, 0];
  let isKnown = true;
  let classesAtOnce = 0;
  walk(selector, (part) => {
    if (part.type === 'Combinator') {
      isKnown &&= part.name === ' ';
      classesAtOnce = 0;
    } else if (part.type === 'IdSelector') counts[0] += 1;
    else if (part.type === 'ClassSelector') {
      counts[1] += 1;
      classesAtOnce += 1;
      isKnown &&= classesAtOnce === 1;
    } else if (part.type === 'TypeSelector') {
      counts[2] += 1;
      isKnown &&= part.name !== '*';
    } else if (part.type === 'PseudoClassSelector') isKnown &&= pseudoClassesWordKnows.has(part.name);
    else isKnown &&= part.type === 'Selector';
  });
  return isKnown ? counts : undefined;
}

/** One declaration as a browser must be told it so that it does what Word does; nothing when Word does not follow it. */
function inWordsOfABrowser(element: string, { property, value }: Declaration): string[] {
  const name = property.toLowerCase();
  const said = generate(value).toLowerCase();
  if (name === 'mso-hide' && said === 'all') return ['display:none'];
  if (name.startsWith('mso-padding-alt') && wordTakesProperty(element, 'padding')) return [`padding:${said}`];
  if (name.startsWith('mso-') || !wordTakesProperty(element, name)) return [];
  const taken = valuesWordTakes[name];
  if (taken && !taken.includes(said)) return [];
  const kept = wordsKept(value, valuesWordDrops[name] ?? []);
  return kept === '' ? [] : [`${name}:${kept}`];
}

/** The value without the words that Word drops of it; nothing of a value in which it cannot work out a part. */
function wordsKept(value: CssNode, dropped: readonly string[]): string {
  if (value.type !== 'Value') return '';
  let isKnown = true;
  walk(value, (part) => {
    if (part.type === 'Dimension') isKnown &&= !unitsWordDoesNotKnow.has(part.unit.toLowerCase());
    if (part.type === 'Function') isKnown &&= !functionsWordDoesNotKnow.has(part.name.toLowerCase());
    if (part.type === 'Url') isKnown = false;
  });
  if (!isKnown) return '';
  const parts = value.children.toArray().map((part) => generate(part));
  const isDropped = (part: string) => dropped.includes(part.toLowerCase());
  if (parts.every(isDropped)) return '';
  // One side of several that it does not take counts as none: `margin:0 auto`.
  return parts
    .map((part) => (isDropped(part) ? '0' : part))
    .join(' ')
    .replaceAll(' , ', ',');
}
