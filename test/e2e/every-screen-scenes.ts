import { counted } from '../counted.ts';
import { faultsOfColour, seriousFaults } from './support/axe.ts';
import type { tellStory } from './support/scenes.ts';
import type { Stage } from './support/stage.ts';

const THEMES = [
  ['default', { colorScheme: 'light', contrast: 'no-preference' }],
  ['dark', { colorScheme: 'dark', contrast: 'no-preference' }],
  ['contrast', { colorScheme: 'dark', contrast: 'more' }],
] as const;

/** A phone, and a window of 1280 pixels at 200 %, which lays a page out on half of them. */
const NARROW = [320, 640];

/** What holds for each screen: it never scrolls sideways, and everybody can read it. */
export function everyScreenScenes(scene: ReturnType<typeof tellStory>, stage: () => Stage): void {
  scene('no screen scrolls sideways on a phone or at 200 %, and axe finds nothing in any theme', async () => {
    const { outside, program, plan } = stage();
    const { page } = outside;
    const found: object[] = [];
    const wide = page.viewportSize() ?? { width: 1280, height: 720 };
    for (const address of addressesOf(plan)) {
      await page.goto(`${program.publicUrl}${address}`);
      await page.locator('main[aria-busy=false] h1').waitFor();
      for (const width of NARROW) {
        await page.setViewportSize({ width, height: 900 });
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (beyond > 0) found.push({ address, width, beyond });
      }
      for (const [theme, media] of THEMES) {
        await page.emulateMedia(media);
        await page.locator(`[data-theme=${theme}]`).waitFor();
        const faults = await (theme === 'contrast' ? seriousFaults : faultsOfColour)(page.mainFrame());
        counted('screens looked at by axe in Chromium', 1);
        if (faults.length > 0) found.push({ address, theme, faults });
      }
      await page.setViewportSize(wide);
    }
    await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });
    expect(found).toEqual([]);
  });
}

function addressesOf(plan: string): readonly string[] {
  const ofPlan = ['', '/people', '/asking', '/meeting'].map((part) => `/tab/plans/${plan}${part}`);
  const others = ['', 'actions', 'my-actions', 'to-decide', 'plans', 'delivery', 'bring-in', 'configure'];
  return [...others.map((name) => `/tab/${name}`), '/tab/accessibility', ...ofPlan];
}
