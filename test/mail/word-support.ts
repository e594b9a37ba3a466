import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** What caniemail.com knows of each feature; the newest version of Outlook for Windows that it tells of counts. */
const Data = z.object({
  data: z.array(
    z.object({
      title: z.string(),
      category: z.string(),
      stats: z.object({
        outlook: z.object({ windows: z.record(z.string(), z.string()).optional() }).optional(),
      }),
    }),
  ),
});

/** How Word takes a feature: as it is meant, in part, or not at all. */
export type Support = 'yes' | 'partly' | 'no';

const SUPPORT: Readonly<Record<string, Support>> = { y: 'yes', a: 'partly', n: 'no' };

const { data } = Data.parse(JSON.parse(readFileSync(require.resolve('caniemail/caniemail.json'), 'utf8')));

const KNOWN: ReadonlyMap<string, Support> = new Map(
  data.flatMap(({ title, category, stats }) => {
    const newest = Object.values(stats.outlook?.windows ?? {}).at(-1)?.[0];
    const support = newest === undefined ? undefined : SUPPORT[newest];
    return support === undefined ? [] : namesIn(title, category).map((name) => [name, support] as const);
  }),
);

/** Said in every text of the web since its beginning, so that nobody keeps a table of it. */
const PLAIN = new Set(['color', 'font-family', 'font-style', 'border-color', 'border-style', 'border-width']);

/** How Word takes a property or a pair of property and value; undefined where nobody knows the property. */
export function supportOf(property: string, value: string): Support | undefined {
  if (property.startsWith('mso-') || PLAIN.has(property)) return 'yes';
  const pair = KNOWN.get(`${property}:${value}`);
  return pair ?? KNOWN.get(property) ?? KNOWN.get(property.replace(/-(top|right|bottom|left)$/u, ''));
}

/** How Word takes an element; undefined where the table does not tell of it. */
export function supportOfElement(tag: string): Support | undefined {
  return KNOWN.get(`<${tag}>`);
}

/** "max-height property", "left, right, top, bottom", "display:flex", "<video> element" */
function namesIn(title: string, category: string): readonly string[] {
  if (category === 'html') return [...title.matchAll(/<[a-z0-9]+/gu)].map(([tag]) => `${tag}>`);
  if (category !== 'css') return [];
  return title.split(/,|&/u).map((name) =>
    name
      .trim()
      .replace(/ (property|shorthand)$/u, '')
      .replace(/: /u, ':'),
  );
}
