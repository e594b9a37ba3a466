/**
 * What new Outlook, and Outlook on the web and on phones, drop of a mail's CSS, although the browser in which they show it
 * would know it.
 *
 * @see https://www.caniemail.com/clients/outlook/
 */
export const propertiesNewOutlookDrops: ReadonlySet<string> = new Set([
  ...['animation', 'aspect-ratio', 'border-image', 'clip-path', 'color-scheme', 'cursor', 'filter', 'grid-template'],
  ...['inset', 'mask', 'mask-image', 'outline-offset', 'position', 'scroll-snap-type', 'shape-outside', 'text-shadow'],
  ...['transform', 'transition', 'inline-size', 'block-size', 'margin-inline', 'margin-block', 'padding-inline'],
  ...['padding-block', 'border-inline', 'border-block'],
]);
export const functionsNewOutlookDrops: ReadonlySet<string> = new Set([
  ...['calc', 'clamp', 'min', 'max', 'var', 'light-dark', 'linear-gradient', 'radial-gradient', 'conic-gradient'],
]);
export const atRulesNewOutlookDrops: ReadonlySet<string> = new Set(['font-face', 'import', 'keyframes', 'supports']);
export const pseudoClassesNewOutlookDrops: ReadonlySet<string> = new Set([
  ...['has', 'not', 'nth-child', 'nth-of-type', 'nth-last-child', 'nth-last-of-type', 'focus-within', 'lang'],
]);
/** Elements that are not shown, nor what is in them. */
export const elementsNewOutlookDrops = [
  'script',
  'link',
  'iframe',
  'object',
  'embed',
  'svg',
  'video',
  'audio',
  'dialog',
];
