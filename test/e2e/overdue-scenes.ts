import type { tellStory } from './support/scenes.ts';
import { daysAfter, mails, type Stage } from './support/stage.ts';
import { openTab } from './support/tab-view.ts';

const guide = 'Publish a plain-language guide';

/** What somebody chooses on the Overdue screen stands in its address. */
export function overdueScenes(scene: ReturnType<typeof tellStory>, stage: () => Stage): void {
  scene('posts stand in place of names for a screen that guests see, and names come back', async () => {
    const { windows, program } = stage();
    const team = await openTab(windows, program.pagesUrl, mails.asha);
    await team.row(guide).getByRole('cell', { name: 'Joan Whitcombe' }).waitFor();
    const posts = team.tab.getByRole('switch', { name: 'Posts instead of names' });
    await posts.press('Space');
    await team.row(guide).getByRole('cell', { name: 'Participation Officer' }).waitFor();
    expect(await team.tab.getByRole('main').textContent()).not.toMatch(/Whitcombe|Garrity|Birtwistle/);
    await posts.press('Space');
    await team.row(guide).getByRole('cell', { name: 'Joan Whitcombe' }).waitFor();
    await team.page.close();
  });

  scene('an address names one plan, with posts; whoever follows it sees just that', async () => {
    const { outside, program, plan } = stage();
    await outside.page.goto(`${program.publicUrl}/tab/?plan=${plan}&names=posts`);
    await outside.row(guide).getByRole('cell', { name: 'Participation Officer' }).waitFor();
    expect(await outside.page.getByRole('switch', { name: 'Posts instead of names' }).isChecked()).toBe(true);
  });

  scene('an address of a plan that is not there says so, and leads to all of them', async () => {
    const { outside, program } = stage();
    await outside.page.goto(`${program.publicUrl}/tab/?plan=of-nobody`);
    await outside.page.getByText('This plan has nothing to show here').waitFor();
    await outside.page.getByRole('button', { name: 'Show all plans' }).click();
    await outside.row(guide).waitFor();
    expect(new URL(outside.page.url()).search).toBe('');
  });

  scene(
    'a day before the plan was brought in is not made up: the page says from which day on it can tell',
    async () => {
      const { outside, today } = stage();
      const day = outside.page.getByLabel('As at');
      await day.fill(daysAfter(today, -1));
      await day.blur();
      await outside.page.getByText(/^Choose a day from \d+ \w+ \d{4} to \d+ \w+ \d{4}\.$/).waitFor();
      await outside.row(guide).waitFor();
      await day.fill(today);
      await outside.page.getByText(/^Choose a day/).waitFor({ state: 'detached' });
    },
  );
}
