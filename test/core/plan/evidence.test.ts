import { linksIn } from '../../../src/core/plan/evidence.ts';

function words(said: string) {
  return linksIn({ words: said, changes: [] });
}

test('finds a link as it was given', () => {
  const changes = [{ field: 'link', from: null, to: 'https://files.example/a b' }];
  expect(linksIn({ words: null, changes })).toEqual(['https://files.example/a b']);
});

test('finds links in words, without the full stop or bracket behind them', () => {
  expect(
    words('See https://files.example/a.docx. Also (https://files.example/b?x=1), “https://files.example/c”'),
  ).toEqual(['https://files.example/a.docx', 'https://files.example/b?x=1', 'https://files.example/c']);
});

test('takes nothing for a link that a browser would not open safely', () => {
  expect(words('http://files.example, javascript:alert(1), file://x, www.files.example')).toEqual([]);
});

test('names each link once', () => {
  const link = 'https://files.example/a';
  expect(linksIn({ words: `Look at ${link}`, changes: [{ field: 'link', from: null, to: link }] })).toEqual([link]);
});
