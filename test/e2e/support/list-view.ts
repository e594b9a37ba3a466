import type { BrowserContext } from 'playwright-core';

/** A row of a list as people see it: each column's name with the text of its cell. */
export type ListRow = Readonly<Record<string, string>>;

/** Opens a list in the SharePoint page as this person, and reads what it shows. */
export async function readList(
  context: BrowserContext,
  pagesUrl: string,
  { mail, list }: { mail: string; list: string },
): Promise<readonly ListRow[]> {
  const page = await context.newPage();
  await page.goto(`${pagesUrl}/sharepoint?as=${mail}`);
  const lists = page.getByRole('navigation', { name: 'Lists' });
  await lists.getByRole('link', { name: new RegExp(`^${list} \\d+$`) }).click();
  const table = page.getByRole('region', { name: list }).getByRole('table');
  const columns = await table.getByRole('columnheader').allInnerTexts();
  const [, ...rows] = await table.getByRole('row').all();
  const cells = await Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
  await page.close();
  return cells.map((texts) => Object.fromEntries(columns.map((column, index) => [column, texts[index] ?? ''])));
}
