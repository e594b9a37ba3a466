import type { DigestView, FootView, GroupView, LinkView, SectionView, TableView } from './digest-view.ts';
import { CountsTable, DigestItem, Mark } from './digest-words.tsx';
import { type MailBlock, mailPage } from './mail-page.ts';
import { Heading, Line, MailLink } from './mail-words.tsx';

/** The HTML part of a digest. */
export async function digestHtml(view: DigestView): Promise<string> {
  return mailPage(view.subject, [
    { top: 16, content: <Opening view={view} /> },
    ...view.sections.flatMap(sectionBlocks),
    ...(view.rest === null ? [] : [linkBlock(view.rest)]),
    ...(view.quiet === null ? [] : [{ top: 16, content: <Line>{view.quiet}</Line> }]),
    ...view.afterwards.flatMap(sectionBlocks),
    ...view.tables.flatMap(tableBlocks),
    ...view.links.map(linkBlock),
    { top: 10, ruled: true, content: <Foot foot={view.foot} /> },
  ]);
}

function sectionBlocks({ heading, note, groups }: SectionView): readonly MailBlock[] {
  return [{ top: 20, content: <Head level={2} heading={heading} note={note} /> }, ...groups.flatMap(groupBlocks)];
}

function groupBlocks({ heading, note, items, more }: GroupView): readonly MailBlock[] {
  return [
    ...(heading === null ? [] : [{ top: 12, content: <Head level={3} heading={heading} note={note} /> }]),
    ...items.map((item) => ({ top: 10, ruled: true, content: <DigestItem item={item} /> })),
    ...(more === null ? [] : [linkBlock(more)]),
  ];
}

function tableBlocks({ more, ...table }: TableView): readonly MailBlock[] {
  return [
    { top: 20, content: <Heading level={2}>{table.heading}</Heading> },
    { content: <CountsTable table={table} /> },
    ...(more === null ? [] : [linkBlock(more)]),
  ];
}

function linkBlock(link: LinkView): MailBlock {
  return { content: <LinkLine link={link} /> };
}

function LinkLine({ link: { href, words } }: { readonly link: LinkView }) {
  return (
    <Line>
      <MailLink href={href}>{words}</MailLink>
    </Line>
  );
}

function Opening({ view }: { readonly view: DigestView }) {
  return (
    <>
      <Heading level={1}>{view.subject}</Heading>
      {view.intro.map((words) => (
        <Line key={words}>{words}</Line>
      ))}
    </>
  );
}

function Head(props: { readonly level: 2 | 3; readonly heading: string; readonly note: string | null }) {
  return (
    <>
      <Heading level={props.level}>{props.heading}</Heading>
      {props.note !== null && <Line tone="quiet">{props.note}</Line>}
    </>
  );
}

function Foot({ foot: { marks, lines, link } }: { readonly foot: FootView }) {
  return (
    <>
      {marks.map((mark) => (
        <Line key={mark.words} tone="quiet">
          <Mark rag={mark.rag} /> {mark.words}
        </Line>
      ))}
      {lines.map((line) => (
        <Line key={line} tone="quiet">
          {line}
        </Line>
      ))}
      {link !== null && <LinkLine link={link} />}
    </>
  );
}
