import { findCandidates } from '../../../src/documents/reading/texts/candidates.ts';
import { table, text } from './blocks-of.ts';

const bullet = (words: string) => text(words, { bullet: true });

test('recommendations belong to the heading above them, however deep', () => {
  const found = findCandidates([
    text('Review of the houses', { level: 1 }),
    text('3.1 Roofs', { level: 2 }),
    text('Roofs are old.'),
    text('Recommendations'),
    bullet('Mend the roofs.'),
    text('3.1.1. Gutters', { level: 3 }),
    text('Gutters should be cleaned more often.'),
    bullet('They are full of leaves.'),
    text('Recommendations'),
    text('The surveyor recommends:'),
    bullet('Clean the gutters.'),
    bullet('Buy a ladder.'),
    text('That would be enough.'),
    bullet('A photograph of the ladder'),
  ]);
  expect(found).toEqual([
    { text: 'Mend the roofs.', heading: '3.1 Roofs' },
    { text: 'Clean the gutters.', heading: '3.1.1. Gutters' },
    { text: 'Buy a ladder.', heading: '3.1.1. Gutters' },
  ]);
});

test.each(['- Mend the roofs.', '• Mend the roofs.', '1. Mend the roofs.', 'a) Mend the roofs.'])(
  'a list that was typed (%s) is one',
  (item) => {
    expect(findCandidates([text('Recommendations'), text(item)])).toEqual([{ text: 'Mend the roofs.', heading: null }]);
  },
);

test('where none is a list, the paragraphs that ask for something are offered', () => {
  const found = findCandidates([
    text('Next steps', { level: 2 }),
    text('The visit was long.'),
    text('The roofs should be mended.'),
  ]);
  expect(found).toEqual([{ text: 'The roofs should be mended.', heading: null }]);
});

test('minutes offer only the lines that decide', () => {
  const found = findCandidates([
    text('Minutes:', { bold: true }),
    text('The committee should have met in May.'),
    text('In response to questions it was confirmed that'),
    bullet('the roofs are old.'),
    text('Action: The Head of Property to mend the roofs.'),
    text('Resolved: That the gutters be cleaned.'),
    text('Noted'),
  ]);
  expect(found.map((each) => each.text)).toEqual([
    'The Head of Property to mend the roofs.',
    'That the gutters be cleaned.',
  ]);
});

test('what stands in a table is not offered again', () => {
  const found = findCandidates([
    text('Recommendations'),
    table('table 1', ['Action', 'Lead'], ['Mend the roofs.', 'Tom']),
    bullet('A list of tables'),
  ]);
  expect(found).toEqual([]);
});
