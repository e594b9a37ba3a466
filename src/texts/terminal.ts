import type { Day } from '../core/calendar/day.ts';
import type { Lacking } from '../core/plan/lacking.ts';
import type { PlanState } from '../core/plan/plan.ts';
import type { PrintedPlan } from '../core/plan/printed.ts';
import { dayInWords } from './days.ts';
import { problemSentence } from './problems.ts';

/** Every sentence of the terminal, but for the lists that have files of their own. */
export const terminalTexts = {
  about:
    'Sees the promises of an improvement plan through. The same things that chat, tab and mail do, from a terminal.',
  commands: {
    import: 'bring plan documents (.docx .xlsx .csv .json) into the lists',
    people: 'the sheet of roles and lead matches: out, filled in, and back (.csv .xlsx)',
    doctor: 'check a deployment: each line is ok or what to do',
    plan: 'move a plan on: opening, live, paused or ended; say when and in whose name it asks',
    overdue: 'what is overdue, by area; with a file no service is needed',
    asks: 'who is asked what on a day, who is not, and why',
    digest: 'the digests of a day; of a document, one for each area',
    notices: 'who is told now of what waits, of what was decided and of who does not answer',
    export: 'a plan as it stands, in its own layout, as a document (.docx .xlsx .csv .json)',
    backup: 'the whole record of all sites, as one file (.json)',
    restore: 'read a backup into empty sites',
    provision: 'make the lists that the sites lack, and bring older ones up to date',
  },
  planFile: 'a plan document: .docx, .xlsx, .csv or .json',
  backupFile: 'a file that backup wrote',
  sheetFile: 'the filled-in sheet: .csv or .xlsx',
  options: {
    dryRun: 'read the document and show what is in it; write nothing',
    json: 'print only JSON',
    title: 'in place of the document’s own title; so it comes in beside a plan that has that one',
    again: 'a newer version of a plan’s document: show what moved, and take over what nobody answered since',
    into: 'the plan that takes this one in (id or title): its areas come behind those that are there',
    link: 'with --into: link the actions that are the same',
    pick: 'of a report: the recommendations that are to be the plan, such as 1,3-5',
    againPlan: 'with --again: the plan that it is a newer version of, where its title does not say',
    site: 'the site of SITE_URL to keep it on; the first one where this is left out',
    on: 'the day, such as 2015-07-01',
    live: 'also write: a scratch list on each site and a draft, both deleted again',
    send: 'put it into the send queue; the running service delivers',
    overCap: 'send it although it asks more people than go without a yes',
    out: 'write each digest into this folder, as .html and .txt',
    plan: 'the plan’s id or title; not needed while there is only one',
    state: 'the state it moves to',
    allPlans: 'every plan that has not ended, in place of one',
    dayOff: 'a day on which nobody is asked, such as 2015-06-15; with --name',
    dayOffName: 'what the day off is called',
    removeDayOff: 'a day off that is none any more',
    nation: 'whose bank holidays count',
    weekday: 'the day of the weekly card',
    board: 'the board in whose name the plan asks; "" for none',
    digestDay: 'the day of its digest; after a bank holiday, it goes on the next working day',
    digestHour: 'the hour of its digest, 8 to 17',
    mails: 'what its mails carry: its words, or refs and links alone',
    exportTo: 'write the document into this file (.docx .xlsx .csv or .json)',
    names: 'posts: for publication, with posts in place of people’s names',
    backupTo: 'write the backup into this file (.json)',
    sheetTo: 'write the sheet into this file (.csv or .xlsx)',
  },
  noticesSent: (queued: number) => `${queued === 1 ? '1 notice' : `${queued} notices`} put into the queue.`,
  nobodyToTell: 'Nobody has to be told anything.',
  noSuchDay: (option: string, text: string) => `${option} takes a day such as 2015-07-01, and “${text}” is none.`,
  oneFileOnly: '--json, --title, --plan, --into and --pick take one file at a time.',
  noSuchPick: (text: string) => `--pick takes numbers such as 1,3-5, and “${text}” is none.`,
  pickFrom: (count: number) =>
    count === 0 ? 'There is nothing to pick from in this document.' : `--pick takes numbers from 1 to ${count}.`,
  pickFromPlan: '--pick is for a report: this document is a plan already, so leave it out.',
  onlyWith: (option: string, other: string) => `${option} goes with ${other}.`,
  againOrInto: '--again and --into do not go together: give --into alone, a second time too.',
  noSheetKind: (file: string) => `--to takes a file that ends in .csv or .xlsx, and ${file} does not.`,
  noDocumentKind: (file: string) => `--to takes a file that ends in .docx, .xlsx, .csv or .json, and ${file} does not.`,
  noNames: (names: string) => `--names takes posts or people, and “${names}” is neither.`,
  exported: (
    {
      title,
      actions,
      replaced,
    }: { readonly title: string; readonly actions: number; readonly replaced: number | null },
    file: string,
  ): readonly string[] => [
    `Written: ${file} (${title}, ${counted(actions, 'action')}).`,
    ...(replaced === null ? [] : [namesReplaced(replaced)]),
  ],
  leftOutOfExport: (rows: number) =>
    `${leftOut(rows, 'not in the document')} Mend or delete ${them(rows)} in the list and export again.`,
  tooFarAhead: (last: Day) =>
    `--on takes a day until ${dayInWords(last.toString())}: nobody can say so long ahead who will be asked.`,
  noSendWithFile: '--send works on the plans in the lists: leave out the file, or leave out --send.',
  planRead: (plan: PrintedPlan): readonly string[] => {
    const actions = plan.areas.flatMap((area) => area.actions);
    return [
      `${plan.title}: ${counted(plan.areas.length, 'area')}, ${counted(actions.length, 'action')}. Nothing was written.`,
      ...plan.problems.map(
        (problem) => `  ${problem.where}${problem.action ? ` (${problem.action})` : ''}: ${problemSentence(problem)}`,
      ),
    ];
  },
  planImported: (id: string, plan: PrintedPlan): readonly string[] => {
    const actions = plan.areas.flatMap((area) => area.actions);
    const doubts = plan.problems.length;
    return [
      `${plan.title} is in the lists as a draft: ${counted(plan.areas.length, 'area')}, ${counted(actions.length, 'action')}, ${counted(doubts, 'thing')} to check (import --dry-run lists them).`,
      `Its id is ${id}. Next: npm run -s cli -- people --plan ${id} --to people.csv`,
    ];
  },
  peopleMatched: ({
    leads,
    managers,
    unmatched,
  }: {
    leads: number;
    managers: number;
    unmatched: readonly string[];
  }) => [
    `Matched: the leads of ${counted(leads, 'action')} and the managers of ${counted(managers, 'area')}.`,
    ...(unmatched.length > 0 ? [`Not matched yet: ${unmatched.join('; ')}.`] : []),
  ],
  askDoctor: 'npm run -s cli -- doctor says what it is.',
  written: (file: string) => `Written: ${file}`,
  backedUp: (file: string, plans: number, entries: number) =>
    `Written: ${file} (${counted(plans, 'plan')}, ${countedEntries(entries)}). Keep it where only those may read it who may read every plan.`,
  halfInBackup: (title: string, plan: string) =>
    `${title} (${plan}) was not wholly brought in when the backup was taken, so only a part of it is in the file. Finish its import or restore, then take the backup again.`,
  leftOutOfBackup: (rows: number) =>
    `${leftOut(rows, 'not in it')} Mend or delete ${them(rows)} in the list and take the backup again.`,
  leftOutOfRestore: (rows: number) =>
    `${leftOut(rows, 'not in the record')} Mend or delete ${them(rows)} in the list and restore again.`,
  leftOutOfList: (rows: number) =>
    `${leftOut(rows, 'not among what is listed')} The lines above name list and row: put right there what cannot be read.`,
  restored: (plans: number, entries: number) => `Restored: ${counted(plans, 'plan')}, ${countedEntries(entries)}.`,
  notRestored: ({ kind, plan, key }: Lacking) =>
    `${LACKING[kind]} ${key}${kind === 'plan' ? '' : ` of the plan ${plan}`} is not in the record as the backup has it. Restore again; if it stays so, look at its row in the list.`,
  nothingToSet:
    'Say what to change: --state, --day-off with --name, --remove-day-off, --nation, --weekday, --board, --digest-day, --digest-hour or --mails.',
  oneOrAll: 'Give --plan or --all-plans, not both.',
  stateOfOne: '--state moves one plan at a time: give --plan.',
  askingSet: (title: string) => `${title}: saved.`,
  dayOffAlready: (title: string, day: string) => `${title}: nobody is asked on ${dayInWords(day)} anyway.`,
  planIs: (title: string, state: PlanState) => `${title} is ${state} now.`,
  asksSent: (queued: number, before: number, day: string) =>
    sentLine(queued, before, `update request${queued === 1 ? '' : 's'} for ${dayInWords(day)}`),
  digestsSent: ({ queued, before, unwanted, overtaken }: SentDigests, day: string) =>
    [
      sentLine(queued, before, `digest${queued === 1 ? '' : 's'} for ${dayInWords(day)}`),
      ...(unwanted === 0 ? [] : [`${counted(unwanted, 'reader')} did not want one.`]),
      ...(overtaken === 0
        ? []
        : [`${counted(overtaken, 'reader')} already ${overtaken === 1 ? 'has' : 'have'} that of a later day.`]),
    ].join(' '),
  noDigest: (isAnyLive: boolean) =>
    isAnyLive
      ? 'Nobody has a digest: nobody matched manages, coordinates or directs a live plan, and nothing waits for anybody.'
      : 'Nobody has a digest: no plan is live. While a plan is paused it has none.',
  digestLine: (to: string, subject: string, isWanted: boolean) =>
    isWanted ? `${to}: ${subject}` : `${to}: wants no digest now (${subject})`,
} as const;

/** What became of a day's digests. */
interface SentDigests {
  readonly queued: number;
  readonly before: number;
  readonly unwanted: number;
  readonly overtaken: number;
}

function namesReplaced(replaced: number): string {
  return `${counted(replaced, 'name')} ${replaced === 1 ? 'was' : 'were'} replaced. Only names that the plan knows are found: read the texts before you publish them.`;
}

const LACKING: Readonly<Record<Lacking['kind'], string>> = {
  plan: 'The plan',
  area: 'The area',
  action: 'The action',
  entry: 'The line of history',
};

function leftOut(rows: number, where: string): string {
  return `${counted(rows, 'row')} of the lists (named above) could not be read or ${rows === 1 ? 'was' : 'were'} added by hand, and ${rows === 1 ? 'is' : 'are'} ${where}.`;
}

function them(rows: number): string {
  return rows === 1 ? 'it' : 'them';
}

function sentLine(queued: number, before: number, what: string): string {
  if (queued === 0 && before === 0) return `Nothing to send: no ${what}.`;
  const gone = before > 0 ? ` ${before} had gone before and ${before === 1 ? 'is' : 'are'} not sent twice.` : '';
  return queued === 0 ? `Nothing new was sent:${gone}` : `${queued} ${what} put into the queue.${gone}`;
}

function countedEntries(count: number): string {
  return `${count} ${count === 1 ? 'line' : 'lines'} of history`;
}

/** "1 area", "8 areas". */
function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
