import type { tellStory } from './support/scenes.ts';
import { daysAfter, mails, type Stage } from './support/stage.ts';
import { openTab } from './support/tab-view.ts';

const guide = 'Publish a plain-language guide';
const checks = 'Checks found missing by the audit';

/** The manager decides in place, one thing after another. */
export function toDecideScenes(scene: ReturnType<typeof tellStory>, stage: () => Stage): void {
  scene('two leads ask for a later date, and the manager’s bar counts what waits for her', async () => {
    const { windows, program, today } = stage();
    for (const [mail, words] of [
      [mails.joan, guide],
      [mails.ibrahim, checks],
    ] as const) {
      const lead = await openTab(windows, program.pagesUrl, mail);
      await lead.tab.getByRole('button', { name: words }).click();
      const action = lead.tab.getByRole('complementary', { name: words });
      await action.getByRole('button', { name: 'Ask for a revised date' }).click();
      await action.getByLabel(/^New date/).fill(daysAfter(today, 40));
      await action.getByLabel(/^Reason/).fill(`Two people are away: ${words}.`);
      await action.getByRole('button', { name: 'Ask for it' }).click();
      await action.getByText('Recorded: a revised date was asked for.').waitFor();
      await lead.page.close();
    }
  });

  scene('she refuses one and agrees to the other in place, and the bar counts down', async () => {
    const { windows, program } = stage();
    const { page, tab } = await openTab(windows, program.pagesUrl, mails.helen);
    const bar = tab.getByRole('navigation', { name: 'Screens' });
    const way = bar.getByRole('link', { name: /^To decide/ });
    await way.click();
    const first = tab.getByRole('listitem').filter({ hasText: guide });
    await first.getByText('Joan Whitcombe asks for').waitFor();
    const before = waitingIn(await way.getAttribute('aria-label'));

    await first.getByRole('button', { name: /^Refuse the revised date/ }).click();
    await first.getByRole('textbox', { name: /^Reason/ }).fill('The printers have room before that.');
    await first.getByRole('button', { name: 'Refuse', exact: true }).click();
    await first.getByText('Recorded: the revised date is refused.').waitFor();
    await bar.getByRole('link', { name: `To decide, ${before - 1} waiting` }).waitFor();

    const second = tab.getByRole('listitem').filter({ hasText: checks });
    await second.getByRole('button', { name: /^Agree to the revised date/ }).click();
    await second.getByRole('button', { name: 'Agree', exact: true }).click();
    await second.getByText('Recorded: the revised date is agreed.').waitFor();
    await bar
      .getByRole('link', { name: `To decide${before === 2 ? '' : `, ${before - 2} waiting`}`, exact: true })
      .waitFor();
    await page.close();
  });
}

function waitingIn(heard: string | null): number {
  return Number(heard?.match(/\d+/)?.[0] ?? 0);
}
