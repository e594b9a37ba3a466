import type { CheerioAPI } from 'cheerio';
import { type Declaration, generate, walk } from 'css-tree';
import { darkGround, isColour, isLight, isReadable, turnedOver } from './dark-colours.ts';
import { inlineDeclarations } from './word-style.ts';

/** How an Outlook in its dark mode changes the colours of a mail. */
export interface Recolouring {
  ground(colour: string): string;
  /** @param on the ground behind the letters, as it is now */
  ink(colour: string, on: string): string;
}

/** Classic Outlook turns every colour over, also where the mail was dark on purpose. */
export const ofClassicOutlook: Recolouring = { ground: turnedOver, ink: turnedOver };

/** New Outlook leaves grounds that are dark already, and letters that can be read. */
export const ofNewOutlook: Recolouring = {
  ground: (colour) => (isLight(colour) ? turnedOver(colour) : colour),
  ink: (colour, on) => (isReadable(colour, on) ? colour : turnedOver(colour)),
};

/**
 * Changes the colours that elements of a mail give themselves, in style and in attributes, and notes what they were in
 * `data-ogsc` (letters) and `data-ogsb` (grounds), by which a mail's own style can tell that Outlook did it. What a style
 * sheet colours stays as it is.
 *
 * @see https://www.hteumeuleu.com/2019/dealing-with-outlook-com-s-dark-mode/
 */
export function recolour(page: CheerioAPI, how: Recolouring): void {
  const grounds = new Map<unknown, string>();
  page('body, body *').each((_, element) => {
    const own = page(element);
    const declarations = inlineDeclarations(own.attr('style') ?? '');
    const ground = lastColour(declarations, groundNames) ?? (own.is(takeBgcolor) ? own.attr('bgcolor') : undefined);
    const ink = lastColour(declarations, inkNames) ?? (own.is('font') ? own.attr('color') : undefined);
    const behind = grounds.get(element.parent) ?? darkGround;
    const now = ground === undefined ? behind : how.ground(ground);
    grounds.set(element, now);
    if (ground !== undefined) own.attr('data-ogsb', ground).removeAttr('bgcolor');
    if (ink !== undefined) own.attr('data-ogsc', ink).removeAttr('color');
    if (ground === undefined && ink === undefined) return;
    const style = [
      ...declarations.filter(({ property }) => !isAmong(property, [...groundNames, ...inkNames])).map(text),
      ...(ground === undefined ? [] : [`background-color:${now}`]),
      ...(ink === undefined ? [] : [`color:${how.ink(ink, now)}`]),
    ];
    own.attr('style', style.join(';'));
  });
}

const groundNames = ['background', 'background-color'];
const inkNames = ['color'];
const takeBgcolor = 'body, table, tr, td, th';

function lastColour(declarations: readonly Declaration[], names: readonly string[]): string | undefined {
  return declarations
    .filter(({ property }) => isAmong(property, names))
    .map(colourIn)
    .findLast((colour) => colour !== undefined);
}

function colourIn({ value }: Declaration): string | undefined {
  let colour: string | undefined;
  walk(value, (part) => {
    if (part.type !== 'Hash' && part.type !== 'Identifier' && part.type !== 'Function') return;
    const words = generate(part);
    if (isColour(words)) colour = words;
  });
  return colour;
}

function isAmong(property: string, names: readonly string[]): boolean {
  return names.includes(property.toLowerCase());
}

function text(declaration: Declaration): string {
  return generate(declaration);
}
