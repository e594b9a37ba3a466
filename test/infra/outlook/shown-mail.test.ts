import { type HTMLElement, parse } from 'node-html-parser';
import { type Engine, shownMail } from '../../../infra/local/outlook/shown-mail.ts';

const draw = (body: string, engine: Engine, theme: 'light' | 'dark' = 'light', head = '') =>
  parse(shownMail(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`, engine, theme), {
    comment: true,
  });
const style = (page: HTMLElement, selector: string) => page.querySelector(selector)?.getAttribute('style') ?? '';

describe('classic Outlook, which draws with Word', () => {
  test('takes in what is written for it alone, half a table at a time, and leaves out what is kept from it', () => {
    const page = draw(
      `<!--[if mso | IE]><table id="ghost"><tr><td><![endif]--><p>All</p><!--[if gte mso 9]></td></tr></table><![endif]-->
       <!--[if !mso]><!--><p id="others">Others</p><!--<![endif]--><![if !mso]><p id="too">Too</p><![endif]>
       <!--[if lt mso 12]><p id="old">Old</p><![endif]--><!-- a note -->`,
      'classic',
    );
    expect(page.querySelector('#ghost p')?.text).toBe('All');
    expect(page.querySelector('#others, #too, #old')).toBeNull();
    expect(page.querySelector('body')?.toString()).not.toContain('<!--');
  });

  test('drops what it does not know of a style, and what an element cannot take', () => {
    const css =
      'padding:4px;width:10px;max-width:9px;border-radius:3px;display:flex;margin:0 auto;color:#123;font-size:1rem';
    const page = draw(
      `<p style="${css}">a</p><table style="${css}"><tr><td style="${css}">b</td></tr></table>`,
      'classic',
    );
    expect(style(page, 'p')).toBe('margin:0 0;color:#123');
    expect(style(page, 'table')).toBe('padding:4px;width:10px;max-width:9px;margin:0 0;color:#123');
    expect(style(page, 'td')).toBe('padding:4px;width:10px;margin:0 0;color:#123');
  });

  test('follows rules of a style sheet by simple selectors only, and none within a media query', () => {
    const sheet = `<style>.a p{color:#111} .a > p{color:#222} .a.b p{color:#333} *{color:#444} p[id]{color:#555}
      @media screen{p{color:#666}} #one{color:#777} p{color:#888}</style>`;
    const page = draw('<div class="a b"><p id="one" style="margin:0">x</p><p>y</p></div>', 'classic', 'light', sheet);
    expect(style(page, '#one')).toBe('color:#888;color:#111;color:#777;margin:0');
    expect(style(page, 'p:last-child')).toBe('color:#888;color:#111');
  });

  test('gives the cells of a row the largest space that any of them asks for', () => {
    const page = draw(
      '<table><tr><td style="padding:10px 2px">a</td><td style="padding-top:30px">b</td></tr></table>',
      'classic',
    );
    for (const cell of page.querySelectorAll('td')) {
      expect(cell.getAttribute('style')).toMatch(/;padding-top:30px;padding-bottom:10px$/);
    }
  });

  test('turns every colour over in the dark, also where the mail was dark on purpose', () => {
    const page = draw(
      '<p style="color:#000;background:#fff">a</p><div style="color:#fff;background-color:#000">b</div>',
      'classic',
      'dark',
    );
    expect(style(page, 'p')).toBe('background-color:#333333;color:#ffffff');
    expect(style(page, 'div')).toBe('background-color:#ffffff;color:#333333');
  });
});

describe('new Outlook, which draws with a browser', () => {
  test('leaves what is written for Word unread, and drops what Outlook filters', () => {
    const page = draw(
      '<!--[if mso]><p id="word">w</p><![endif]--><p style="position:fixed;max-width:9px;border-radius:3px;width:calc(1px + 1px)">a</p>',
      'new',
    );
    expect(page.querySelector('#word')).toBeNull();
    expect(style(page, 'p')).toBe('max-width:9px;border-radius:3px');
  });

  test('changes in the dark what could not be read, and says so to the style of the mail', () => {
    const page = draw(
      '<p style="color:#000">a</p><div style="color:#fff;background:#123">b</div><table bgcolor="#ffffff"><tr><td>c</td></tr></table>',
      'new',
      'dark',
    );
    expect(style(page, 'p')).toBe('color:#ffffff');
    expect(page.querySelector('p')?.getAttribute('data-ogsc')).toBe('#000');
    expect(style(page, 'div')).toBe('background-color:#123;color:#fff');
    expect(page.querySelector('table')?.getAttribute('data-ogsb')).toBe('#ffffff');
    expect(style(page, 'table')).toBe('background-color:#333333');
  });

  test('answers a question about the colour scheme by the theme of Outlook', () => {
    const sheet = '<style>@media (prefers-color-scheme: dark){p{color:red}}</style>';
    expect(draw('<p>a</p>', 'new', 'dark', sheet).toString()).toContain('@media (min-width:0px){p{color:red}}');
    expect(draw('<p>a</p>', 'new', 'light', sheet).toString()).toContain('@media (max-width:0px){p{color:red}}');
  });
});
