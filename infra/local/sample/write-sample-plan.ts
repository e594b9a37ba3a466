import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { withPrintedDates } from './printed-dates.ts';

const PARTS = fileURLToPath(new URL('./plan-parts/', import.meta.url));
const NAMES = [
  '[Content_Types].xml',
  '_rels/.rels',
  'word/document.xml',
  'word/styles.xml',
  'word/_rels/document.xml.rels',
];

/**
 * Writes the improvement plan of the invented Harrowmere Council as a Word document whose dates look right today:
 * a third of it is overdue, some is due soon, some is done. `people.csv` beside this file matches its leads.
 *
 * @param today ISO date
 * @returns the document's path
 */
export async function writeSamplePlan(today: string, folder: string): Promise<string> {
  const parts = await Promise.all(
    NAMES.map(async (name) => {
      const xml = await readFile(join(PARTS, name), 'utf8');
      return [name, strToU8(withPrintedDates(xml, today))] as const;
    }),
  );
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'childrens-services-improvement-plan.docx');
  await writeFile(path, zipSync(Object.fromEntries(parts)));
  return path;
}
