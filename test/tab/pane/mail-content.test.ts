/** @jest-environment jsdom */
import { linksIn } from '../../../tab/pane/mail-content.ts';

test('a mail full of what only begins like a link holds up nobody: its links are still found', () => {
  const beginnings = '<a '.repeat(200_000);
  const mail = `<p title="${beginnings}">Look <a title="1 < 2" href="https://teams.example/1.1">here</a></p>`;
  expect(linksIn(mail)).toEqual(['https://teams.example/1.1']);
});
