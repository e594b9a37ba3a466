import type { NoticeView } from '../core/asking/telling/notice-view.ts';
import { moreNotShown, NOTICE_TEXTS, type NoticeItem, type NoticePaper, noticePaper } from '../texts/notices.ts';
import type { DigestLinks } from './digest-links.ts';
import { mailPage } from './mail-page.ts';
import { Heading, Line, MailLink } from './mail-words.tsx';
import { oneLine } from './plain-words.ts';
import { ROOM } from './plan-voice.ts';

/** A notice as mail, without its address. */
export interface WrittenNotice {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** How much of what somebody wrote one mail has room for, in characters: what is decided on is read whole. */
const WORDS_ROOM = 2_100;
/** Each takes its part of the 100 kB that a mail may be. */
const MOST_ITEMS = 30;

/** Writes a notice as mail: the same as in chat, and a link to each action, where it is decided. */
export async function writeNotice(view: NoticeView, links: Pick<DigestLinks, 'action'>): Promise<WrittenNotice> {
  const paper = noticePaper(view);
  const items = paper.items.slice(0, MOST_ITEMS).map((item) => shownItem(item, links));
  const left = paper.items.length - items.length;
  return {
    subject: paper.title,
    html: await noticeHtml(paper, items, left),
    text: noticeText(paper, items, left),
  };
}

interface ShownItem {
  readonly key: string;
  readonly where: string;
  readonly head: string;
  readonly href: string | null;
  readonly lines: readonly string[];
}

function shownItem(item: NoticeItem, links: Pick<DigestLinks, 'action'>): ShownItem {
  const { where, name, lines } = item.wordless ?? item;
  const { text, opens } = item.wordless === null ? item : { ...item, text: null };
  return {
    key: `${where} ${name} ${opens?.action ?? ''} ${lines[0] ?? ''}`,
    where: oneLine(where, ROOM.title * 2),
    head: text === null ? oneLine(name, ROOM.title) : `${oneLine(name, ROOM.name)}: ${oneLine(text, ROOM.action)}`,
    href: opens === null ? null : links.action(opens.plan, opens.action),
    lines: lines.map((line) => oneLine(line, WORDS_ROOM)),
  };
}

function noticeHtml(paper: NoticePaper, items: readonly ShownItem[], left: number): Promise<string> {
  const intro = paper.intro.map((words) => <Line key={words}>{words}</Line>);
  const after = closingOf(paper, left);
  return mailPage(paper.title, [
    {
      top: 16,
      content: (
        <>
          <Heading level={1}>{paper.title}</Heading>
          {intro}
        </>
      ),
    },
    ...items.map((item) => ({ top: 10, ruled: true, content: <Item item={item} /> })),
    ...(after.length === 0 ? [] : [{ top: 10, content: after.map((words) => <Line key={words}>{words}</Line>) }]),
    { top: 10, ruled: true, content: <Line tone="quiet">{NOTICE_TEXTS.why}</Line> },
  ]);
}

function Item({ item: { where, head, href, lines } }: { readonly item: ShownItem }) {
  return (
    <>
      <Line tone="quiet">{where}</Line>
      <Line>
        <MailLink href={href}>{head}</MailLink>
      </Line>
      {lines.map((line) => (
        <Line key={line}>{line}</Line>
      ))}
    </>
  );
}

function noticeText(paper: NoticePaper, items: readonly ShownItem[], left: number): string {
  const blocks = items.map(({ where, head, href, lines }) =>
    [where, head, ...lines, ...(href === null ? [] : [href])].join('\n  '),
  );
  const all = [paper.title, ...paper.intro, ...blocks, ...closingOf(paper, left), `-- \n${NOTICE_TEXTS.why}`];
  return `${all.join('\n\n')}\n`;
}

function closingOf({ closing }: NoticePaper, left: number): readonly string[] {
  return [...(left === 0 ? [] : [moreNotShown(left)]), ...(closing === null ? [] : [closing])];
}
