import type { tellStory } from './support/scenes.ts';
import type { Stage } from './support/stage.ts';

const review = 'Review the risk assessment';
const words = 'Both teams have the template now.';

/** The network goes and comes back. */
export function serviceDownScenes(scene: ReturnType<typeof tellStory>, stage: () => Stage): void {
  scene('without the service the last copy stays with its age, and so does what was typed', async () => {
    const { outside, program } = stage();
    const { page } = outside;
    // A stream that stands would be missed only after its second sign of life that does not come.
    await page.route('**/api/changes', (route) => route.abort());
    await page.goto(`${program.publicUrl}/tab/`);
    await page.getByRole('button', { name: review }).click();
    const action = page.getByRole('complementary', { name: review });
    await action.getByRole('button', { name: 'Say how it stands' }).click();
    await action.getByRole('radio', { name: 'Not done yet' }).check();
    await action.getByRole('textbox', { name: /^In your words/ }).fill(words);
    await page.context().setOffline(true);
    await action.getByRole('button', { name: 'Record this' }).click();
    await action.getByRole('alert').filter({ hasText: 'What you typed is still here' }).waitFor();
    await page.getByRole('status').filter({ hasText: 'Followthrough cannot be reached.' }).first().waitFor();
    await page
      .getByText(/^You are reading a copy from .+ ago\./)
      .first()
      .waitFor();
    await outside.row(review).waitFor();
  });

  scene('when it is back the page recovers by itself, and what was typed is recorded once', async () => {
    const { outside } = stage();
    const { page } = outside;
    const action = page.getByRole('complementary', { name: review });
    expect(await action.getByRole('textbox', { name: /^In your words/ }).inputValue()).toBe(words);
    await page.context().setOffline(false);
    await page.unroute('**/api/changes');
    await page
      .getByText(/^You are reading a copy/)
      .first()
      .waitFor({ state: 'detached' });
    await action.getByRole('button', { name: 'Record this' }).click();
    await action.getByText('Recorded: how it stands.').waitFor();
    await outside.row(review).getByText(words).waitFor();
  });
}
