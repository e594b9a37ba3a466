import mjml2html from 'mjml';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { STYLES } from './mail-colours.ts';

/** One block of the mail, under the one before. */
export interface MailBlock {
  readonly content: ReactNode;
  /** Room above the words, in pixels. */
  readonly top?: number;
  /** Whether a line parts it from the block above. */
  readonly ruled?: boolean;
}

/** MJML as the objects that its own language would be parsed into. */
type Mjml = Exclude<Parameters<typeof mjml2html>[0], string>;

/** Word draws a cell badly that is taller than a page, about 1,800 pixels; this many actions stay below, long ones too. */
const BLOCKS_A_SECTION = 5;

const FONT = "'Segoe UI', Arial, sans-serif";

const TEXT = { color: 'inherit', 'font-family': FONT, 'font-size': '15px', 'line-height': '22px' } as const;

/** Without this Word falls back to its own font in headings and links, and stretches their lines. */
const FOR_WORD = `<!--[if mso]><style>p, h1, h2, h3, a, span, td, th { font-family: ${FONT}; mso-line-height-rule: exactly; } td, th { font-size: 15px; }</style><![endif]-->`;

const METAS = `<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><meta name="format-detection" content="telephone=no, date=no, address=no">`;

/**
 * A whole HTML mail around its blocks. The layout is given to MJML as objects, so that no word of a plan is ever read as
 * a part of it.
 *
 * @param title what the mail is called where it is opened in a browser
 */
export async function mailPage(title: string, blocks: readonly MailBlock[]): Promise<string> {
  const head = element('mj-head', {}, [
    words('mj-title', {}, title),
    element('mj-attributes', {}, [element('mj-text', TEXT), element('mj-section', { padding: '0' })]),
    raw('mj-style', STYLES),
    raw('mj-raw', METAS + FOR_WORD),
  ]);
  const body = element('mj-body', { width: '640px' }, sections(blocks.map(toText)));
  const mjml = element('mjml', { lang: 'en-GB', dir: 'ltr' }, [head, body]);
  const { html } = await mjml2html(mjml, { validationLevel: 'strict', fonts: {} });
  // The layout comes indented, and where mails are long every byte is one less for an action.
  return html.replace(/\n\s+/gu, '\n');
}

function sections(texts: readonly Mjml[]): readonly Mjml[] {
  const starts = texts.map((_, index) => index).filter((index) => index % BLOCKS_A_SECTION === 0);
  return starts.map((start) =>
    element('mj-section', {}, [element('mj-column', {}, texts.slice(start, start + BLOCKS_A_SECTION))]),
  );
}

function toText({ content, top = 0, ruled = false }: MailBlock): Mjml {
  return words('mj-text', { padding: `${top}px 12px 12px`, ...(ruled ? { 'css-class': 'rule' } : {}) }, content);
}

type Attributes = Readonly<Record<string, string>>;

function element(tagName: string, attributes: Attributes, children: readonly Mjml[] = []): Mjml {
  return { tagName, attributes, children: [...children] };
}

/** MJML passes content on as it is: React escapes it. */
function words(tagName: string, attributes: Attributes, content: ReactNode): Mjml {
  return { tagName, attributes, content: renderToStaticMarkup(content) };
}

function raw(tagName: string, content: string): Mjml {
  return { tagName, attributes: {}, content };
}
