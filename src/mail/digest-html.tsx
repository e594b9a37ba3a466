import type { Rag } from '../core/plan/rag.ts';
import { RAG_WORDS } from '../texts/standing.ts';
import type { DigestView, GroupView, ItemView, LinkView, SectionView } from './digest-view.ts';
import { Block, Heading, Line, MailLink, mailPage, Words } from './mail-page.tsx';

const LATE: ReadonlySet<Rag> = new Set<Rag>(['overdue', 'will-be-missed']);

/** The HTML part of a digest. */
export function digestHtml(view: DigestView): string {
  return mailPage(view.subject, <Digest view={view} />);
}

function Digest({ view }: { readonly view: DigestView }) {
  return (
    <>
      <Block top={16}>
        <Heading level={1}>{view.subject}</Heading>
        {view.intro.map((words) => (
          <Line key={words}>{words}</Line>
        ))}
      </Block>
      {view.sections.map((section) => (
        <Section key={section.key} section={section} />
      ))}
      {view.rest !== null && <LinkBlock link={view.rest} />}
      {view.quiet !== null && (
        <Block top={16}>
          <Line>{view.quiet}</Line>
        </Block>
      )}
      {view.unanswered.map((section) => (
        <Section key={section.key} section={section} />
      ))}
      <Foot view={view} />
    </>
  );
}

function Section({ section }: { readonly section: SectionView }) {
  return (
    <>
      <Block top={20}>
        <Heading level={2}>{section.heading}</Heading>
      </Block>
      {section.groups.map((group) => (
        <Group key={group.key} group={group} />
      ))}
    </>
  );
}

function Group({ group }: { readonly group: GroupView }) {
  return (
    <>
      {group.heading !== null && (
        <Block top={12}>
          <Heading level={3}>{group.heading}</Heading>
          {group.note !== null && <Line tone="quiet">{group.note}</Line>}
        </Block>
      )}
      {group.items.map((item) => (
        <Item key={item.key} item={item} />
      ))}
      {group.more !== null && <LinkBlock link={group.more} />}
    </>
  );
}

/** The link is the action's name, or its words where it has none: never "open" alone. */
function Item({ item }: { readonly item: ItemView }) {
  const { name, text, href, rag, standing, due, who, lines } = item;
  return (
    <Block top={10} rule>
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
    </Block>
  );
}

function LinkBlock({ link }: { readonly link: LinkView }) {
  return (
    <Block>
      <Line>
        <MailLink href={link.href}>{link.words}</MailLink>
      </Line>
    </Block>
  );
}

function Foot({ view }: { readonly view: DigestView }) {
  return (
    <>
      {view.links.map((link) => (
        <LinkBlock key={link.key} link={link} />
      ))}
      <Block top={10} rule>
        <Line tone="quiet">{view.why}</Line>
      </Block>
    </>
  );
}
