import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';

/** What is kept when a scene fails. */
export interface Evidence {
  browser(): Browser | undefined;
  /** What the program has printed. */
  said(): string;
}

/**
 * Tests of one story: each stands on those before it, so after one that failed the rest are not played. A failure
 * names a folder with a picture of every window.
 */
export function tellStory(evidence: Evidence): (sentence: string, play: () => Promise<void>) => void {
  let unfinished: string | undefined;
  return (sentence, play) => {
    test(sentence, async () => {
      if (unfinished !== undefined) throw new Error(`Not played, because this failed before: ${unfinished}`);
      unfinished = sentence;
      try {
        await play();
      } catch (error) {
        throw new Error(`Pictures of every window: ${await keep(evidence)}`, { cause: error });
      }
      unfinished = undefined;
    });
  };
}

async function keep({ browser, said }: Evidence): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-story-failed-'));
  writeFileSync(join(folder, 'program.log'), said());
  const pages =
    browser()
      ?.contexts()
      .flatMap((context) => context.pages()) ?? [];
  for (const [index, page] of pages.entries()) {
    await page.screenshot({ path: join(folder, `window-${index + 1}.png`) });
  }
  return folder;
}
