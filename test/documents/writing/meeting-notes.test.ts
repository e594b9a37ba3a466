import mammoth from 'mammoth';
import { parse } from 'node-html-parser';
import { writeMeetingNotes } from '../../../src/documents/writing/meeting-notes.ts';
import { notedItem, notes } from '../../bot/cards/notes.ts';
import { day } from '../../builders/plan.ts';

async function written(given: Parameters<typeof notes>[0] = {}) {
  const { bytes, name } = await writeMeetingNotes(notes(given));
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  return { name, page: parse(value) };
}

test('has a table for each area with the action, what was noted and what was decided', async () => {
  const decision = { at: '', decided: 'refused', day: day('2015-09-30'), reason: 'Too late for the winter.' } as const;
  const { page, name } = await written({
    areas: [
      { heading: 'Priority Area 1', title: 'Care planning', items: [notedItem({ decisions: [decision] })], passed: 2 },
      { heading: 'Priority Area 2', title: 'Homes', items: [], passed: 1 },
    ],
  });
  expect(name).toBe('Notes Improvement Board 2015-07-02.docx');
  expect(page.querySelectorAll('h2').map(({ text }) => text)).toEqual([
    'Priority Area 1: Care planning',
    'Priority Area 2: Homes',
  ]);
  const [table, ...others] = page.querySelectorAll('table');
  expect(others).toEqual([]);
  const rows = table?.querySelectorAll('tr').map((row) => row.querySelectorAll('td, th').map(({ text }) => text));
  expect(rows?.[0]).toEqual(['Action', 'Noted', 'Decided']);
  expect(rows?.[1]?.[0]).toContain('1.2 Review every care plan');
  expect(rows?.[1]?.slice(1)).toEqual([
    'Two teams are left.',
    'Revised date 30 September 2015 not agreed: Too late for the winter.',
  ]);
  expect(page.text).toContain('2 more actions were on the agenda');
  expect(page.text).toContain('One action was on the agenda');
});

test('lists new actions with lead and due, and says of an open meeting that more may come', async () => {
  const { page } = await written({
    isOpen: true,
    added: [
      { heading: 'Priority Area 2', text: 'Write to all carers', leads: ['Head of Care'], by: day('2015-08-31') },
    ],
  });
  const last = page.querySelectorAll('table').at(-1);
  expect(
    last
      ?.querySelectorAll('tr')
      .at(-1)
      ?.querySelectorAll('td')
      .map(({ text }) => text),
  ).toEqual(['Priority Area 2', 'Write to all carers', 'Head of Care', 'Due 31 August 2015']);
  expect(page.text).toContain('The meeting is not closed yet');
});

test('says of a meeting without any record that nothing was recorded, and invents no attendance', async () => {
  const { page } = await written({ areas: [] });
  expect(page.text).toContain('Nothing was recorded in this meeting.');
  expect(page.text).not.toMatch(/present|apologies|attend/i);
});
