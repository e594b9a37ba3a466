import { type ApartReader, createApartReader } from '../../src/documents/read-apart.ts';
import { readDocument } from '../../src/documents/read-plan.ts';
import { table, wordFile } from './office-files.ts';

const rows = [
  ['Ref', 'Action', 'Lead', 'By when'],
  ['1.1', 'Mend the roof', 'Head of Property', 'June 2015'],
  ['1.2', 'Paint the doors', 'Nobody yet', 'soon'],
] as const;
const plan = { name: 'Repairs.docx', bytes: wordFile(table(...rows)) };

describe('a document read in a thread of its own', () => {
  let reader: ApartReader;
  beforeAll(() => {
    // A busy machine is no reason to fail.
    reader = createApartReader({ waitMs: 60_000, heapMegabytes: 320 });
  });
  afterAll(() => reader.close());

  test('is the same plan, with the same days and the same doubts', async () => {
    expect(await reader.read(plan)).toEqual(await readDocument(plan));
  });

  test('is refused as it would be here', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7');
    await expect(reader.read({ name: 'plan.docx', bytes })).rejects.toMatchObject({
      name: 'Refusal',
      code: 'document-kind-unknown',
      facts: { kind: 'pdf' },
    });
  });

  test('leaves the service free to do other things meanwhile', async () => {
    const many = Array.from({ length: 300 }, (_, index) => [`${index}`, 'Mend it', 'Head of Property', 'June 2015']);
    let turns = 0;
    let isRead = false;
    const reading = reader.read({ name: 'long.docx', bytes: wordFile(table(rows[0], ...many)) }).finally(() => {
      isRead = true;
    });
    while (!isRead) {
      await new Promise((resolve) => setImmediate(resolve));
      turns += 1;
    }
    expect(await reading).toMatchObject({ kind: 'plan' });
    expect(turns).toBeGreaterThan(10);
  });
});

test('a document that takes too long is ended, and the next one is read', async () => {
  const reader = createApartReader({ waitMs: 1, heapMegabytes: 320 });
  await expect(reader.read(plan)).rejects.toMatchObject({ code: 'document-unreadable', facts: { why: 'too-slow' } });
  await expect(reader.read(plan)).rejects.toMatchObject({ facts: { why: 'too-slow' } });
  await reader.close();
});

test('a document that takes too much memory is ended, and this process goes on', async () => {
  const reader = createApartReader({ waitMs: 60_000, heapMegabytes: 48 });
  const bytes = wordFile('<w:p><w:r><w:t>x</w:t></w:r></w:p>'.repeat(160_000));
  await expect(reader.read({ name: 'plan.docx', bytes })).rejects.toMatchObject({
    code: 'document-unreadable',
    facts: { why: 'too-large' },
  });
  await reader.close();
});
