/**
 * What Word, which draws the mails of classic Outlook, makes of CSS. It knows three sets of properties, and which set an
 * element takes depends on the element.
 *
 * @see https://learn.microsoft.com/en-us/previous-versions/office/developer/office-2007/aa338201(v=office.12)
 * @see https://www.caniemail.com/clients/outlook/ (tests of each property, for what Microsoft's pages leave open)
 */
const textProperties = [
  'color',
  'background',
  'background-color',
  'font',
  'font-family',
  'font-style',
  'font-size',
  'font-weight',
  'font-variant',
  'text-decoration',
  'text-transform',
  'text-align',
  'vertical-align',
  'letter-spacing',
  'line-height',
  'direction',
  'display',
  'border',
  'border-color',
  'border-style',
  'border-width',
  'border-collapse',
  'list-style',
  'list-style-type',
  'page-break-before',
  'page-break-after',
  'word-break',
] as const;

const blockProperties = [
  'text-indent',
  'margin',
  'margin-top',
  'margin-right',
  'margin-bottom',
  'margin-left',
] as const;

const sides = ['top', 'right', 'bottom', 'left'] as const;
const boxProperties = [
  'width',
  'height',
  'padding',
  ...sides.flatMap((side) => [
    `padding-${side}`,
    `border-${side}`,
    `border-${side}-color`,
    `border-${side}-style`,
    `border-${side}-width`,
  ]),
];

const onText: ReadonlySet<string> = new Set(textProperties);
const onBlocks: ReadonlySet<string> = new Set([...textProperties, ...blockProperties]);
const onBoxes: ReadonlySet<string> = new Set([...onBlocks, ...boxProperties]);

const takesTextOnly: ReadonlySet<string> = new Set(['body', 'span', 'a', 'b', 'strong', 'em', 'i', 'small', 'font']);
const takesBlocks: ReadonlySet<string> = new Set(['div', 'p']);

/** Elements of which Word shows only what is in them, or nothing at all. */
export const elementsWordDoesNotKnow = {
  shownWithoutTheirTag: [
    ...['article', 'aside', 'details', 'figcaption', 'figure', 'footer', 'header', 'main', 'nav', 'section', 'summary'],
    ...['button', 'form', 'label', 'fieldset', 'legend', 'picture', 'mark', 'time', 'abbr', 'wbr'],
  ],
  notShown: [
    ...['audio', 'canvas', 'embed', 'iframe', 'input', 'meter', 'object', 'progress', 'script', 'select'],
    ...['source', 'svg', 'textarea', 'video', 'dialog', 'template'],
  ],
} as const;

/** Units in which Word cannot measure, and functions that it cannot work out. */
export const unitsWordDoesNotKnow: ReadonlySet<string> = new Set(['rem', 'vh', 'vw', 'vmin', 'vmax', 'ch', 'fr']);
export const functionsWordDoesNotKnow: ReadonlySet<string> = new Set([
  'calc',
  'clamp',
  'min',
  'max',
  'var',
  'url',
  'linear-gradient',
  'radial-gradient',
  'conic-gradient',
  'light-dark',
]);

/** Values that Word takes of a property of which it does not take all. */
export const valuesWordTakes: Readonly<Record<string, readonly string[]>> = { display: ['none'] };
/** Values that Word does not take, although it takes the property. */
export const valuesWordDrops: Readonly<Record<string, readonly string[]>> = {
  margin: ['auto'],
  'margin-left': ['auto'],
  'margin-right': ['auto'],
  'line-height': ['normal'],
  'text-transform': ['lowercase'],
  'text-align': ['start', 'end', 'match-parent'],
};

/** A selector may be made of these only: Word knows no child, no sibling, no attribute, no `*` and no `.a.b`. */
export const pseudoClassesWordKnows: ReadonlySet<string> = new Set(['link', 'visited']);

/** Whether Word looks at a property on an element. Names of its own, `mso-…`, it knows on all. */
export function wordTakesProperty(element: string, property: string): boolean {
  if (property.startsWith('mso-')) return true;
  // The only element on which a greatest width counts.
  if (property === 'max-width') return element === 'table';
  if (element === 'img' && (property === 'width' || property === 'display' || property.startsWith('padding'))) {
    return false;
  }
  if (takesTextOnly.has(element)) return onText.has(property);
  return (takesBlocks.has(element) ? onBlocks : onBoxes).has(property);
}
