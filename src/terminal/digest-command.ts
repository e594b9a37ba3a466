import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { composeDigests } from '../cases/digest/compose-digests.ts';
import { ownDigestOf } from '../cases/digest/own-digest-of.ts';
import { sendDigests } from '../cases/digest/send-digests.ts';
import type { Day } from '../core/calendar/day.ts';
import { lastWorkingDay } from '../core/calendar/working-days.ts';
import type { Digest } from '../core/digest/digest.ts';
import { digestsOn } from '../core/digest/digests-on.ts';
import { isWanted } from '../core/digest/quiet.ts';
import { areaHeading } from '../core/plan/area-heading.ts';
import { askingCalendars } from '../core/plan/calendars.ts';
import type { Plan } from '../core/plan/plan.ts';
import { trialPlan } from '../core/plan/trial-plan.ts';
import { Refusal } from '../core/refusal.ts';
import type { DigestLinks } from '../mail/digest-links.ts';
import { terminalTexts } from '../texts/terminal.ts';
import { dayArgument, readPlanFile, withNamed } from './arguments.ts';
import { toDigestsJson, type WrittenDigest } from './digest-json.ts';
import type { Terminal } from './terminal.ts';

interface DigestOptions {
  readonly on?: Day;
  readonly json?: true;
  readonly send?: true;
  readonly out?: string;
}

/** `digest [FILE]`: the digests of a day; with --send they go into the queue, with --out into a folder. */
export function digestCommand(terminal: Terminal): Command {
  return new Command('digest')
    .description(terminalTexts.commands.digest)
    .argument('[file]', terminalTexts.planFile)
    .option('--on <day>', terminalTexts.options.on, dayArgument)
    .option('--json', terminalTexts.options.json)
    .option('--send', terminalTexts.options.send)
    .option('--out <folder>', terminalTexts.options.out)
    .action(async (file: string | undefined, options: DigestOptions) => {
      if (file !== undefined && options.send)
        throw new Refusal('arguments-wrong', { why: terminalTexts.noSendWithFile });
      const today = terminal.clock.today();
      if (file !== undefined) {
        const on = options.on ?? lastWorkingDay(today, askingCalendars([]));
        const all = await digestsOfFile(terminal, file, on);
        return show(terminal, { on, all, links: null, isWanted: () => true }, options);
      }
      const parts = await terminal.open();
      const on = options.on ?? lastWorkingDay(today, askingCalendars(parts.plans.plans()));
      const all = await composeDigests(parts, on);
      const ownDigest = await ownDigestOf(parts.ownDigests);
      const wants = (digest: Digest) => isWanted(digest, ownDigest(digest.to));
      await show(terminal, { on, all, links: terminal.links(), isWanted: wants }, options);
      if (all.length === 0) terminal.tell(terminalTexts.noDigest(isAnyLive(parts.plans.plans())));
      if (!options.send) return;
      const sent = await sendDigests(parts, on);
      terminal.tell(terminalTexts.digestsSent(sent, on.toString()));
    });
}

function isAnyLive(plans: readonly Plan[]): boolean {
  return plans.some(({ state }) => state === 'live');
}

/** Nobody is matched in a document: each area's digest is addressed to the area. No digest of it went before. */
async function digestsOfFile(terminal: Terminal, file: string, on: Day): Promise<readonly Digest[]> {
  const plan = trialPlan(await readPlanFile(terminal, file));
  const areas = plan.areas.map((area) => ({ ...area, manager: { id: area.id, name: areaHeading(area) } }));
  return digestsOn({
    plans: [{ ...plan, areas }],
    on,
    past: [],
    availability: [],
    before: () => null,
    planThen: (stands) => stands,
  });
}

/** The digests of a day. */
interface DigestsOfDay {
  readonly on: Day;
  readonly all: readonly Digest[];
  /** Where their links lead; null for those of a file, which no service knows. */
  readonly links: DigestLinks | null;
  /** Whether its reader wants it. */
  readonly isWanted: (digest: Digest) => boolean;
}

async function show(
  terminal: Terminal,
  { on, all, links, isWanted: wants }: DigestsOfDay,
  { json, out }: DigestOptions,
): Promise<void> {
  const { writeDigest } = await import('../mail/write-digest.ts');
  const written = await Promise.all(
    all.map(
      async (digest): Promise<WrittenDigest> => ({
        digest,
        isWanted: wants(digest),
        letter: await writeDigest(digest, links),
      }),
    ),
  );
  if (out !== undefined) await withNamed(out, () => writeFiles(out, written));
  if (json) terminal.print(JSON.stringify(toDigestsJson(written, on), null, 2));
  else
    for (const { digest, isWanted: isSent, letter } of written)
      terminal.print(terminalTexts.digestLine(digest.to.name, letter.subject, isSent));
}

async function writeFiles(folder: string, written: readonly WrittenDigest[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [index, { letter }] of written.entries()) {
    const name = join(folder, `digest-${index + 1}`);
    await writeFile(`${name}.html`, letter.html);
    await writeFile(`${name}.txt`, letter.text);
  }
}
