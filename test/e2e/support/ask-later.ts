import type { mails, Stage } from './stage.ts';
import { openTab } from './tab-view.ts';

/** What a lead asks for. */
interface Wanted {
  mail: (typeof mails)[keyof typeof mails];
  /** Words of the action. */
  action: string;
  /** ISO date. */
  by: string;
  reason: string;
}

/** A lead asks for a later date, in the open action beside the list. */
export async function askForLaterDate(
  { windows, program }: Stage,
  { mail, action, by, reason }: Wanted,
): Promise<void> {
  const lead = await openTab(windows, program.pagesUrl, mail);
  await lead.tab.getByRole('button', { name: action }).click();
  const open = lead.tab.getByRole('complementary', { name: action });
  await open.getByRole('button', { name: 'Ask for a revised date' }).click();
  await open.getByLabel(/^New date/).fill(by);
  await open.getByLabel(/^Reason/).fill(reason);
  await open.getByRole('button', { name: 'Ask for it' }).click();
  await open.getByText('Recorded: a revised date was asked for.').waitFor();
  await lead.page.close();
}
