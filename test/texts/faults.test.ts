import { type FaultCode, fault } from '../../src/core/checkup/fault.ts';
import type { RefusalFacts } from '../../src/core/refusal.ts';
import { faultSentence } from '../../src/texts/faults.ts';

const AT = { address: 'https://followthrough.example' };
const COLUMN = { list: 'Actions', column: 'DueBy' };
/** Every code with facts as they come with it; the type makes sure that none is missing. */
const FAULTS: Readonly<Record<FaultCode, RefusalFacts>> = {
  'storage-unreachable': { part: 'tables' },
  'storage-denied': { part: 'tables' },
  'storage-part-failed': { part: 'queues' },
  'graph-unreachable': AT,
  'clock-off': { seconds: 90 },
  'clock-untold': {},
  'sign-in-unreachable': AT,
  'secret-wrong': {},
  'app-unknown': {},
  'sign-in-refused': { error: 'invalid_resource' },
  'roles-untold': {},
  'permission-lacking': { permission: 'Mail.Send' },
  'permission-unneeded': { permission: 'Calendars.Read' },
  'permission-too-wide': { permission: 'Sites.FullControl.All' },
  'site-unfound': {},
  'site-not-granted': {},
  'site-read-only': {},
  'site-write-untold': {},
  'list-missing': { list: 'Plans' },
  'column-lacking': COLUMN,
  'column-wrong-type': COLUMN,
  'column-not-indexed': COLUMN,
  'column-not-unique': COLUMN,
  'choices-lacking': COLUMN,
  'layout-unmarked': { list: 'Plans' },
  'layout-older': { list: 'Plans' },
  'layout-newer': { list: 'Plans' },
  'scratch-not-allowed': {},
  'scratch-left': { list: 'Scratch' },
  'grant-not-lowered': {},
  'day-moved': { written: '2015-07-01', read: '2015-06-30' },
  'directory-denied': {},
  'mailbox-unknown': { mailbox: 'a@b.example' },
  'mailbox-denied': { mailbox: 'a@b.example' },
  'mailbox-untold': { mailbox: 'a@b.example' },
  'mail-unlimited': {},
  'mail-untold': {},
  'bot-token-refused': {},
  'bot-keys-unreachable': AT,
  'public-url-unreachable': AT,
  'not-ready': AT,
  'bot-endpoint-missing': { ...AT, status: 404 },
  'bot-endpoint-open': { ...AT, status: 200 },
  'tab-missing': AT,
  busy: {},
  unexpected: { what: 'reply-unreadable' },
};
const codes = Object.entries(FAULTS) as [FaultCode, RefusalFacts][];
const NEXT_STEP =
  /\b(check|set|give|see|add|take|grant|raise|run|rename|delete|write|use|lower|tell|limit|start|wait|stop|try|compare|look)\b/i;

test.each(codes)('the fault %s is told in whole sentences that say what to do', (code, facts) => {
  const sentence = faultSentence(fault(code, facts));
  expect(sentence).toMatch(/^[A-Z\dh“].*\.$/);
  expect(sentence).toMatch(NEXT_STEP);
  expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
  for (const value of Object.values(facts))
    if (code !== 'bot-endpoint-open' && code !== 'storage-unreachable') expect(sentence).toContain(String(value));
});
