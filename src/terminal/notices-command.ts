import { Command } from 'commander';
import { type NoticeFor, sendNoticesByHand, viewNotices } from '../cases/telling/send-notices.ts';
import { noticePaper } from '../texts/notices.ts';
import { terminalTexts } from '../texts/terminal.ts';
import type { Terminal } from './terminal.ts';

interface NoticesOptions {
  readonly json?: true;
  readonly send?: true;
}

/** `notices`: who is to be told what now; with --send the notices go into the queue, whatever the hour. */
export function noticesCommand(terminal: Terminal): Command {
  return new Command('notices')
    .description(terminalTexts.commands.notices)
    .option('--json', terminalTexts.options.json)
    .option('--send', terminalTexts.options.send)
    .action(async ({ json, send }: NoticesOptions) => {
      const parts = await terminal.open();
      const notices = await viewNotices(parts);
      if (json) terminal.print(JSON.stringify({ notices: notices.map(toJson) }, null, 2));
      else for (const line of linesOf(notices)) terminal.print(line);
      if (send) terminal.tell(terminalTexts.noticesSent(await sendNoticesByHand(parts)));
    });
}

function toJson({ to, view }: NoticeFor) {
  const { title, intro, items, closing } = noticePaper(view);
  return {
    to: to.name,
    kind: view.kind,
    title,
    intro,
    items: items.map(({ where, name, text, opens, lines }) => ({
      id: opens?.action ?? null,
      where,
      name,
      text,
      lines,
    })),
    closing,
  };
}

function linesOf(notices: readonly NoticeFor[]): readonly string[] {
  if (notices.length === 0) return [terminalTexts.nobodyToTell];
  return notices.flatMap(({ to, view }) => {
    const { title, items } = noticePaper(view);
    return [
      `${to.name}: ${title}`,
      ...items.map(({ name, where, lines }) => `  ${name} (${where}) ${lines.join(' ')}`),
    ];
  });
}
