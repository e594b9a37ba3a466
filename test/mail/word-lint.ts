import { type HTMLElement, parse } from 'node-html-parser';
import { supportOf, supportOfElement } from './word-support.ts';

/** Gmail hides what comes after 102 kB. */
const MOST_BYTES = 100_000;

/**
 * What classic Outlook for Windows, which draws mails with Word, would not show as it is meant; each fault once. What
 * Word drops and loses nothing by has to say so: a cell with `mso-padding-alt` for the padding of its link, a table with
 * a width around a block with `max-width`.
 */
export function wordFaults(html: string): readonly string[] {
  const page = parse(asWordReads(html), { comment: false });
  const faults = [
    ...(Buffer.byteLength(html) > MOST_BYTES ? [`the mail has more than ${MOST_BYTES} bytes`] : []),
    ...page.querySelectorAll('*').flatMap((element) => faultsOf(element)),
  ];
  return [...new Set(faults)];
}

/** The mail with what is meant for Word, and without what is hidden from it. */
export function asWordReads(html: string): string {
  return html
    .replace(/<!--\[if !mso\]><!-->.*?<!--<!\[endif\]-->/gsu, '')
    .replace(/<!--\[if (?:mso|gte mso \d+)(?: \| IE)?\]>(.*?)<!\[endif\]-->/gsu, '$1');
}

/** Word fetches these only after a question, or never. */
const FETCHED = new Set(['SCRIPT', 'LINK', 'IFRAME', 'OBJECT', 'VIDEO', 'AUDIO', 'SVG', 'FORM', 'INPUT', 'BUTTON']);

function faultsOf(element: HTMLElement): readonly string[] {
  const { tagName } = element;
  const tag = tagName.toLowerCase();
  const isUnknown = FETCHED.has(tagName) || supportOfElement(tag) === 'no';
  return [
    ...(isUnknown ? [`<${tag}> is nothing to Word`] : []),
    ...(tagName === 'IMG' ? imageFaults(element) : []),
    ...(tagName === 'TABLE' ? tableFaults(element) : []),
    ...(element.hasAttribute('background') ? [`<${tag} background>: Word needs VML for pictures behind words`] : []),
    ...declarations(element).flatMap((one) => styleFaults(element, one)),
  ];
}

function imageFaults(image: HTMLElement): readonly string[] {
  const missing = ['alt', 'width', 'height'].filter((name) => !image.hasAttribute(name));
  return missing.map((name) => `<img> without ${name}`);
}

/** A table that only lays out says so, and Word needs to be told how wide the outermost is. */
function tableFaults(table: HTMLElement): readonly string[] {
  const isLayout = table.getAttribute('role') === 'presentation';
  const isNamed = table.querySelector('th[scope]') !== null;
  const isOutermost = ancestors(table).every(({ tagName }) => tagName !== 'TABLE');
  return [
    ...(isLayout || isNamed ? [] : ['<table> without headings or role=presentation']),
    ...(isOutermost && !/^\d+$/u.test(table.getAttribute('width') ?? '') ? ['outermost <table> without a width'] : []),
  ];
}

interface Declaration {
  readonly property: string;
  readonly value: string;
}

/** Properties that Word takes on some elements only, each with those. */
const ONLY_ON: Readonly<Record<string, ReadonlySet<string>>> = {
  padding: new Set(['TD', 'TH']),
  width: new Set(['TABLE', 'TD', 'TH']),
  height: new Set(['TABLE', 'TR', 'TD', 'TH']),
  border: new Set(['TABLE', 'TD', 'TH', 'IMG']),
};

function styleFaults(element: HTMLElement, declaration: Declaration): readonly string[] {
  const { property, value } = declaration;
  if (isMadeUpFor(element, declaration)) return [];
  const said = `<${element.tagName.toLowerCase()}> ${property}:${value}`;
  const support = supportOf(property, value);
  if (support === undefined) return [`${said}: nobody knows whether Word takes it`];
  const [family = property] = property.split('-');
  const allowed = ONLY_ON[property] ?? ONLY_ON[family];
  const isMisplaced = allowed !== undefined && !allowed.has(element.tagName) && value !== '0';
  const isPartly = support === 'partly' && PARTLY.some((wrong) => wrong(declaration));
  return support === 'no' || isMisplaced || isPartly ? [`${said}: Word does not take it`] : [];
}

/** What Word does not take of properties that it takes in part. */
const PARTLY: readonly ((declaration: Declaration) => boolean)[] = [
  ({ property, value }) => property.startsWith('margin') && /auto|-\d/u.test(value),
  ({ property, value }) => property === 'display' && !['none', 'block', 'inline'].includes(value),
  ({ property, value }) => property.startsWith('background') && /url|,|gradient/u.test(value),
  ({ property }) => property === 'max-width',
  ({ value }) => /rem\b|!important/u.test(value),
];

/** Whether Word gets by other means what it does not take here. */
function isMadeUpFor(element: HTMLElement, { property, value }: Declaration): boolean {
  // What it is anyway.
  if (value === 'normal' || value === 'inherit') return true;
  const cell = element.parentNode;
  const isButton = element.tagName === 'A' && styleOf(cell, 'mso-padding-alt') !== undefined;
  if (isButton && (property === 'padding' || value === 'inline-block')) return true;
  // The layout's own blocks stand in a table that only Word sees, as wide and in the middle.
  const isInGhost = element.tagName === 'DIV' && cell?.tagName === 'TD' && styleOf(cell, 'width') !== undefined;
  const isInWideTable = isInGhost || cell?.parentNode?.parentNode?.getAttribute('width') !== undefined;
  return element.tagName === 'DIV' && isInWideTable && LAYOUT.has(property);
}

const LAYOUT = new Set(['max-width', 'margin', 'display', 'width']);

function styleOf(element: HTMLElement | null, property: string): string | undefined {
  return declarations(element).find((one) => one.property === property)?.value;
}

function declarations(element: HTMLElement | null): readonly Declaration[] {
  const style = element?.getAttribute?.('style') ?? '';
  return style.split(';').flatMap((part) => {
    const [property = '', ...value] = part.split(':');
    return property.trim() === ''
      ? []
      : [{ property: property.trim().toLowerCase(), value: value.join(':').trim().toLowerCase() }];
  });
}

function ancestors(element: HTMLElement): readonly HTMLElement[] {
  const parent = element.parentNode;
  return parent === null ? [] : [parent, ...ancestors(parent)];
}
