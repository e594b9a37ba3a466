import type { ReactNode } from 'react';
import { COLOURS, type Tone } from './mail-colours.ts';

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
