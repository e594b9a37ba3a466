import type { AskView } from '../core/asking/ask-view.ts';
import { ASK_MAIL_TEXTS } from '../texts/ask-mail.ts';
import { type AskMailItem, type AskMailView, viewAskMail } from './ask-mail-view.ts';
import { mailPage } from './mail-page.ts';
import { Heading, Line, MailLink } from './mail-words.tsx';

/** An ask as mail, without its address. */
export interface WrittenAsk {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/**
 * Writes an ask as mail: what is asked about, and the way to the form on which it is answered.
 *
 * @param href leads to the form; whoever has it may answer, so it stands nowhere else
 * @param mayHaveArrived whether the same question may stand in the person's chat
 */
export async function writeAsk(ask: AskView, href: string, mayHaveArrived: boolean): Promise<WrittenAsk> {
  const view = viewAskMail(ask, href, mayHaveArrived);
  return { subject: view.subject, html: await askHtml(view), text: askText(view) };
}

function askHtml(view: AskMailView): Promise<string> {
  return mailPage(view.subject, [
    { top: 16, content: <Opening view={view} /> },
    ...view.items.map((item) => ({ top: 10, ruled: true, content: <Item item={item} /> })),
    ...(view.more === null ? [] : [{ top: 10, content: <Line>{view.more}</Line> }]),
    { top: 10, ruled: true, content: <Closing view={view} /> },
  ]);
}

function Opening({ view }: { readonly view: AskMailView }) {
  return (
    <>
      <Heading level={1}>{view.subject}</Heading>
      <Line>
        <MailLink href={view.href}>{ASK_MAIL_TEXTS.answer}</MailLink>
      </Line>
      <Line tone="quiet">{ASK_MAIL_TEXTS.howLong}</Line>
    </>
  );
}

function Item({ item }: { readonly item: AskMailItem }) {
  return (
    <>
      <Line tone="quiet">{item.where}</Line>
      <Line>{headOf(item)}</Line>
      {item.lines.map((line) => (
        <Line key={line}>{line}</Line>
      ))}
    </>
  );
}

function Closing({ view }: { readonly view: AskMailView }) {
  return (
    <>
      <Line>
        <MailLink href={view.href}>{ASK_MAIL_TEXTS.answer}</MailLink>
      </Line>
      {[ASK_MAIL_TEXTS.noNames, view.why, ASK_MAIL_TEXTS.genuine].map((words) => (
        <Line key={words} tone="quiet">
          {words}
        </Line>
      ))}
    </>
  );
}

function headOf({ name, text }: AskMailItem): string {
  return text === null ? name : `${name}: ${text}`;
}

function askText(view: AskMailView): string {
  const items = view.items.map((item) => [item.where, headOf(item), ...item.lines].join('\n  '));
  const answer = `${ASK_MAIL_TEXTS.answer}:\n${view.href}\n${ASK_MAIL_TEXTS.howLong}`;
  const closing = [ASK_MAIL_TEXTS.noNames, view.why, ASK_MAIL_TEXTS.genuine].join('\n');
  const more = view.more === null ? [] : [view.more];
  return `${[view.subject, answer, ...items, ...more, `-- \n${closing}`].join('\n\n')}\n`;
}
