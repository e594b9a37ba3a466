import type { Rag } from '../core/plan/rags.ts';
import { RAG_WORDS } from '../texts/standing.ts';
import type { DigestView, GroupView, ItemView, LinkView, SectionView } from './digest-view.ts';
import { type MailBlock, mailPage } from './mail-page.ts';
import { Heading, Line, MailLink, Words } from './mail-words.tsx';

const LATE: ReadonlySet<Rag> = new Set<Rag>(['overdue', 'will-be-missed']);

/** The HTML part of a digest. */
export async function digestHtml(view: DigestView): Promise<string> {
  return mailPage(view.subject, [
    { top: 16, content: <Opening view={view} /> },
    ...view.sections.flatMap(sectionBlocks),
    ...(view.rest === null ? [] : [linkBlock(view.rest)]),
    ...(view.quiet === null ? [] : [{ top: 16, content: <Line>{view.quiet}</Line> }]),
    ...view.unanswered.flatMap(sectionBlocks),
    ...view.links.map(linkBlock),
    { top: 10, ruled: true, content: <Line tone="quiet">{view.why}</Line> },
  ]);
}

function sectionBlocks({ heading, groups }: SectionView): readonly MailBlock[] {
  return [{ top: 20, content: <Heading level={2}>{heading}</Heading> }, ...groups.flatMap(groupBlocks)];
}

function groupBlocks({ heading, note, items, more }: GroupView): readonly MailBlock[] {
  return [
    ...(heading === null ? [] : [{ top: 12, content: <GroupHead heading={heading} note={note} /> }]),
    ...items.map((item) => ({ top: 10, ruled: true, content: <Item item={item} /> })),
    ...(more === null ? [] : [linkBlock(more)]),
  ];
}

function linkBlock({ href, words }: LinkView): MailBlock {
  return {
    content: (
      <Line>
        <MailLink href={href}>{words}</MailLink>
      </Line>
    ),
  };
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

function GroupHead({ heading, note }: { readonly heading: string; readonly note: string | null }) {
  return (
    <>
      <Heading level={3}>{heading}</Heading>
      {note !== null && <Line tone="quiet">{note}</Line>}
    </>
  );
}

/** The link is the action's name, or its words where it has none: never "open" alone. */
function Item({ item }: { readonly item: ItemView }) {
  const { name, text, href, rag, standing, due, who, lines } = item;
  return (
    <>
      <Line>
        {name === null ? (
          <MailLink href={href}>{text}</MailLink>
        ) : (
          <>
            <MailLink href={href}>{name}</MailLink>: {text}
          </>
        )}
      </Line>
      <Line>
        <Words tone={LATE.has(rag) ? 'late' : 'quiet'}>
          <span aria-hidden>{RAG_WORDS[rag].shape}</span> {standing}
        </Words>{' '}
        {due}
      </Line>
      <Line tone="quiet">{who}</Line>
      {lines.map((line) => (
        <Line key={line}>{line}</Line>
      ))}
    </>
  );
}
