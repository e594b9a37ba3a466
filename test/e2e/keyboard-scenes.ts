import type { tellStory } from './support/scenes.ts';
import type { Stage } from './support/stage.ts';

/** The first two overdue actions of the sample plan. */
const guide = 'Publish a plain-language guide';
const namedAdult = 'Give every child in care a named adult';

/** The list without a mouse. */
export function keyboardScenes(scene: ReturnType<typeof tellStory>, stage: () => Stage): void {
  scene('the first key leads past the bar of screens, and j, k, Enter and Escape through the list', async () => {
    const { outside, program } = stage();
    const { page } = outside;
    const isFocused = (name: string) => page.locator('[data-opens]:focus').filter({ hasText: name }).waitFor();
    await page.goto(`${program.publicUrl}/tab/`);
    await outside.row(guide).waitFor();
    const skip = page.getByRole('button', { name: 'Skip to the content' });
    await page.getByRole('button', { name: 'Sign out' }).focus();
    await page.keyboard.press('Tab');
    expect(await skip.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.locator('h1:focus').waitFor();

    await page.keyboard.press('j');
    await isFocused(guide);
    await page.keyboard.press('j');
    await isFocused(namedAdult);
    await page.keyboard.press('k');
    await isFocused(guide);
    await page.keyboard.press('Enter');
    const action = page.getByRole('complementary', { name: guide });
    await action.waitFor();
    await page.keyboard.press('Escape');
    await action.waitFor({ state: 'detached' });
    await isFocused(guide);
  });

  scene('the question mark shows the keys, and Escape puts them away', async () => {
    const { page } = stage().outside;
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await keys.getByText('Go to the next action').waitFor();
    await page.keyboard.press('Escape');
    await keys.waitFor({ state: 'detached' });
    await page.locator('[data-opens]:focus').filter({ hasText: guide }).waitFor();
  });
}
