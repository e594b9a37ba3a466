import type { CheckId, CheckName, CheckResult } from '../core/checkup/check-result.ts';
import type { Fault } from '../core/checkup/fault.ts';
import type { RefusalFacts } from '../core/refusal.ts';
import { faultSentence } from './faults.ts';
import { probeSentence } from './probes.ts';

/** What each check is about, and what it means when it is right. */
const CHECKS: Readonly<Record<CheckName, readonly [subject: string, right: string]>> = {
  settings: ['the settings', 'complete'],
  storage: ['the storage account', 'tables, queues and leases made, written, read back'],
  graph: ['Microsoft Graph', 'answers'],
  clock: ['the clock', 'right'],
  'sign-in': ['the sign-in service', 'gives the app a token'],
  permission: ['the permission', 'granted'],
  'unneeded-permissions': ['further permissions', 'none are granted'],
  site: ['the site', 'open to the app'],
  lists: ['the lists on', 'all there'],
  columns: [
    'the columns of the lists on',
    'all there, of the right type, with their indexes, unique values and choices',
  ],
  layout: ['the layout of the lists on', 'of this version'],
  writing: ['writing to', 'allowed, as far as asking tells'],
  scratch: ['a scratch list on', 'made'],
  days: ['days on', 'read back as they were written, in summer and in winter'],
  probe: ['the question', 'answered'],
  directory: ['the directory', 'people and groups can be read'],
  mailbox: ['the mailbox', 'open to the app'],
  draft: ['a draft in the mailbox', 'written and deleted'],
  'other-mailboxes': ['other people’s mailboxes', 'closed to the app'],
  'bot-token': ['the bot', 'gets its token'],
  'bot-keys': ['the keys of chat', 'can be read'],
  'public-url': ['Followthrough itself', 'answers at its address'],
  ready: ['Followthrough’s copy of the lists', 'filled'],
  'bot-endpoint': ['Followthrough’s bot', 'there, and takes nothing that is not signed'],
  tab: ['Followthrough’s tab', 'served'],
};

const MARK = { ok: 'ok  ', wrong: '!!  ', warning: '?   ', notTried: '–   ' } as const;

/** The lines of one check: one, or one for each thing that was found. */
export function checkLines({ outcome, ...id }: CheckResult): readonly string[] {
  switch (outcome.state) {
    case 'ok':
      return [`${MARK.ok}${rightSentence(id, outcome.facts)}`];
    case 'not-tried':
      return [`${MARK.notTried}${subject(id)}: not tried, because of what is said of ${subject(outcome.because)}`];
    case 'found':
      return outcome.faults.map(
        (fault: Fault) => `${fault.warning ? MARK.warning : MARK.wrong}${subject(id)}: ${faultSentence(fault)}`,
      );
  }
}

/** The last line: how it stands as a whole. */
export function summaryLine(wrong: number, warnings: number): string {
  if (wrong > 0) return `${wrong} ${wrong === 1 ? 'thing has' : 'things have'} to be mended.`;
  return warnings > 0
    ? `All works. ${warnings} ${warnings === 1 ? 'thing' : 'things'} ought to be otherwise.`
    : 'All is well.';
}

function rightSentence(id: CheckId, facts: RefusalFacts): string {
  if (id.name === 'probe') return `${probeSentence(String(facts.number), String(facts.seen))}${siteOf(id)}`;
  return `${subject(id)}: ${CHECKS[id.name][1]}`;
}

function subject({ name, about }: CheckId): string {
  return about === null ? CHECKS[name][0] : `${CHECKS[name][0]} ${about}`;
}

/** A probe is of a number and a site. */
function siteOf({ about }: CheckId): string {
  return about?.includes(' ') ? ` (${about.slice(about.indexOf(' ') + 1)})` : '';
}
