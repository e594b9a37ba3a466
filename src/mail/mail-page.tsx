import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/**
 * Colours that can be read on white and, where the reader's program turns dark, on black. The words of a plan take no
 * colour at all, so that dark mode and forced colours stay free to choose one.
 */
const COLOURS = {
  quiet: { light: '#57534e', dark: '#b8b4b0' },
  late: { light: '#a4262c', dark: '#ff9c9f' },
  link: { light: '#0b5394', dark: '#8ec5ff' },
} as const;

const RULE = { light: '#c8c6c4', dark: '#4f4d4b' } as const;

const FONT = "'Segoe UI', Arial, sans-serif";

/** In a table's cells Word falls back to its own font, and it stretches lines unless told not to. */
const FOR_WORD = `<!--[if mso]><noscript><xml><o:OfficeDocumentSettings><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml></noscript><style>td, p, h1, h2, h3, a, span { font-family: ${FONT}; mso-line-height-rule: exactly; } table { mso-table-lspace: 0pt; mso-table-rspace: 0pt; }</style><![endif]-->`;

/** Outlook on the web and the new Outlook mark what they recoloured with data-ogsc instead of the media query. */
const STYLES = `:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) { ${darkRules('')} }
${darkRules('[data-ogsc] ')}`;

type Tone = keyof typeof COLOURS;

/** A whole HTML mail around its blocks. @param title what the mail is called where it is opened in a browser */
export function mailPage(title: string, blocks: ReactNode): string {
  const body = renderToStaticMarkup(
    <body style={{ margin: 0, padding: 0 }}>
      <div lang="en-GB" style={{ fontFamily: FONT, fontSize: 15, lineHeight: '22px' }}>
        {blocks}
      </div>
    </body>,
  );
  return `<!doctype html><html lang="en-GB" dir="ltr" xmlns="http://www.w3.org/1999/xhtml" xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><meta name="format-detection" content="telephone=no, date=no, address=no">${renderToStaticMarkup(<title>{title}</title>)}<style>${STYLES}</style>${FOR_WORD}</head>${body}</html>`;
}

/**
 * One block of the mail, under the one before. Word knows no max-width and takes the width from the attribute;
 * everything else narrows it down to the screen. Many tables, not one around all: Word breaks a cell taller than a page.
 */
export function Block(props: { readonly top?: number; readonly rule?: boolean; readonly children: ReactNode }) {
  const { top = 0, rule = false, children } = props;
  return (
    <table role="presentation" width={640} cellPadding={0} cellSpacing={0} border={0} style={{ maxWidth: '100%' }}>
      <tbody>
        <tr>
          <td
            {...(rule ? { className: 'rule' } : {})}
            style={{
              padding: `${top}px 12px 12px`,
              overflowWrap: 'anywhere',
              ...(rule ? { borderTop: `1px solid ${RULE.light}` } : {}),
            }}
          >
            {children}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

const HEADINGS = {
  1: { margin: '0 0 4px', fontSize: 22, lineHeight: '28px', fontWeight: 600 },
  2: { margin: 0, fontSize: 19, lineHeight: '25px', fontWeight: 600 },
  3: { margin: 0, fontSize: 16, lineHeight: '22px', fontWeight: 600 },
} as const;

/** A heading of the mail. */
export function Heading({ level, children }: { readonly level: 1 | 2 | 3; readonly children: ReactNode }) {
  const Tag = `h${level}` as const;
  return <Tag style={HEADINGS[level]}>{children}</Tag>;
}

/** A line or a paragraph. */
export function Line({ tone, children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <p {...toned(tone, { margin: '2px 0 0' })}>{children}</p>;
}

/** A few words inside a line. */
export function Words({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return <span {...toned(tone, { fontWeight: 600 })}>{children}</span>;
}

/** A link, or the words alone where it leads nowhere. */
export function MailLink({ href, children }: { readonly href: string | null; readonly children: ReactNode }) {
  if (href === null) return <>{children}</>;
  return (
    <a href={href} {...toned('link', {})}>
      {children}
    </a>
  );
}

function toned(tone: Tone | undefined, style: Readonly<Record<string, string | number>>) {
  return tone === undefined ? { style } : { className: tone, style: { ...style, color: COLOURS[tone].light } };
}

function darkRules(scope: string): string {
  const words = Object.entries(COLOURS).map(([tone, { dark }]) => `${scope}.${tone} { color: ${dark} !important; }`);
  return [...words, `${scope}.rule { border-color: ${RULE.dark} !important; }`].join(' ');
}
