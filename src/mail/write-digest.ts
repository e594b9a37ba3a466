import type { Digest } from '../core/digest/digest.ts';
import { digestHtml } from './digest-html.tsx';
import type { DigestLinks } from './digest-links.ts';
import { digestText } from './digest-text.ts';
import type { DigestView } from './digest-view.ts';
import { byNeed } from './shown.ts';
import { viewDigest } from './view-digest.ts';

/** Gmail hides what comes after 102 kB, and a longer mail is read by nobody. */
const MOST_BYTES = 100_000;

/** No more than this fits even when all of them are short; drawing more only to throw it away would take long. */
const MOST_ITEMS = 120;

/** A digest as mail, without its address. */
export interface WrittenDigest {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/**
 * Writes a manager's digest as mail: as much of it as fits into 100 kB of HTML, the same in both parts, and a link to
 * the rest.
 *
 * @param links where the links lead; null for a digest made from a file, which leads nowhere
 */
export async function writeDigest(digest: Digest, links: DigestLinks | null): Promise<WrittenDigest> {
  const { view, html } = await fitting(digest, links);
  return { subject: view.subject, html, text: digestText(view) };
}

interface Drawn {
  readonly view: DigestView;
  readonly html: string;
}

/**
 * Draws all of it, and for as long as that is too much, the share of the items that its length leaves room for. What is
 * there without any item makes that share a little too large, never much too small, and few drawings come close.
 */
async function fitting(digest: Digest, links: DigestLinks | null): Promise<Drawn> {
  const items = byNeed(digest).slice(0, MOST_ITEMS);
  const draw = async (count: number): Promise<Drawn> => {
    const view = viewDigest(digest, { links, shown: new Set(items.slice(0, count)) });
    return { view, html: await digestHtml(view) };
  };
  let count = items.length;
  let drawn = await draw(count);
  while (count > 0 && Buffer.byteLength(drawn.html) > MOST_BYTES) {
    count = Math.floor((count * MOST_BYTES) / Buffer.byteLength(drawn.html));
    drawn = await draw(count);
  }
  return drawn;
}
