import { writeAsk } from '../../src/mail/write-ask.tsx';
import { anItem, aView } from '../bot/cards/views.ts';
import { day } from '../builders/plan.ts';

const HREF = 'https://followthrough.example/tab/answer.html#secret';

test('both parts name what is asked about, when it was due, and the way to the form', async () => {
  const item = anItem({ ref: '1.1', text: 'Review every <care> plan', by: day('2015-06-11'), daysOverdue: 20 });
  const { subject, html, text } = await writeAsk(aView([item]), HREF, false);
  expect(subject).toMatch(/^Update please: 1 action of /);
  for (const part of [html.replaceAll('&lt;', '<').replaceAll('&gt;', '>'), text]) {
    expect(part).toContain('Action 1.1: Review every <care> plan');
    expect(part).toContain('Was due 11 June 2015, 20 days ago');
    expect(part).toContain(HREF);
    expect(part).toContain('Please name no child and no carer');
  }
  expect(html).not.toContain('<care>');
});

test('nothing that somebody wrote about an action is in it', async () => {
  const lastSaid = { on: '2015-06-01', by: 'Kim Example', words: 'Jamie moved in with the carers' };
  const { html, text } = await writeAsk(aView([anItem({ lastSaid })]), HREF, false);
  expect(html + text).not.toContain('Jamie');
});

test('says why it comes by e-mail', async () => {
  expect((await writeAsk(aView([anItem()]), HREF, true)).text).toContain(
    'You may have this question in Teams chat as well',
  );
  expect((await writeAsk(aView([anItem()]), HREF, false)).text).toContain('cannot reach you in Teams chat');
});

test('of very many actions as many as anybody reads are in it, and the rest is counted', async () => {
  const many = Array.from({ length: 42 }, (_, index) => anItem({ action: `plan:a1.${index}` }));
  const { text, html } = await writeAsk(aView(many), HREF, false);
  expect(text).toContain('and 12 more, which the form shows');
  expect(Buffer.byteLength(html)).toBeLessThan(100_000);
});
