import type { tellStory } from './support/scenes.ts';
import { mails, type Stage } from './support/stage.ts';
import { openTab } from './support/tab-view.ts';

/** The tab follows the language of its host. */
export function welshScenes(scene: ReturnType<typeof tellStory>, stage: () => Stage): void {
  scene('where the host speaks Welsh the tab does too, and English again where it speaks English', async () => {
    const { windows, program } = stage();
    const { page, tab, row } = await openTab(windows, program.pagesUrl, mails.asha);
    await tab.getByRole('heading', { level: 1, name: 'Overdue actions' }).waitFor();
    await page.getByRole('link', { name: 'Cymraeg' }).click();
    await tab.getByRole('heading', { level: 1, name: 'Camau gweithredu hwyr' }).waitFor();
    await row('Publish a plain-language guide').waitFor();
    expect(await tab.locator('html').getAttribute('lang')).toBe('cy');
    await tab.getByRole('navigation', { name: 'Sgriniau' }).getByRole('link', { name: 'Pob cam gweithredu' }).click();
    await tab.getByRole('heading', { level: 1, name: 'Pob cam gweithredu' }).waitFor();
    await page.getByRole('link', { name: 'English' }).click();
    await tab.getByRole('heading', { level: 1, name: 'Overdue actions' }).waitFor();
    await page.close();
  });
}
