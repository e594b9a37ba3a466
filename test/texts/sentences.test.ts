import { PROBLEM_CODES, type ProblemCode } from '../../src/core/plan/problem.ts';
import { Refusal, type RefusalCode, type RefusalFacts } from '../../src/core/refusal.ts';
import * as inWelsh from '../../src/texts/cy/refusals.ts';
import { problemSentence } from '../../src/texts/problems.ts';
import { refusalSentence, unexpectedSentence } from '../../src/texts/refusals.ts';

/** Every code with facts as they come with it; the type makes sure that none is missing. */
const REFUSALS: Readonly<Record<RefusalCode, RefusalFacts>> = {
  'document-unreadable': { why: 'damaged' },
  'document-kind-unknown': {},
  'document-without-actions': {},
  'plan-file-invalid': { faults: ['areas: expected an array, found nothing'] },
  'sheet-invalid': { faults: ['4:person-unknown', '7:area-unknown'] },
  'import-other-document': { plan: 'care-plan' },
  'plan-exists': { plan: 'care-plan' },
  'plan-unknown': { plan: 'cair', known: ['care-plan', 'health-plan'] },
  'plan-ambiguous': { plan: '', known: ['care-plan', 'health-plan'] },
  'area-without-manager': { areas: ['Priority Area 1', 'Priority Area 3'] },
  'state-not-allowed': { from: 'ended', to: 'live', allowed: [] },
  'sending-stopped': {},
  'too-many-people': { asks: 612, cap: 500 },
  'mail-refused': {},
  'person-unknown': { id: 'id-lee' },
  'action-unknown': { action: 'plan:a1.1' },
  'action-closed': { action: 'plan:a1.1' },
  'action-changed': { action: 'plan:a1.1' },
  'plan-not-asking': { plan: 'care-plan' },
  'not-your-action': { action: 'plan:a1.1' },
  'answered-already': {},
  'not-written': {},
  'answer-invalid': {},
  'view-name-taken': {},
  'views-full': { most: 50 },
  'asked-nothing': {},
  'digest-none': {},
  'digest-to-come': { day: '2015-07-13' },
  'not-until-past': { day: '2015-07-01' },
  'own-deputy': {},
  'deputy-gone': {},
  'link-unknown': {},
  'day-in-the-future': { day: '2015-07-03' },
  'day-in-the-past': { day: '2015-06-30' },
  'day-to-come': { day: '2026-12-01' },
  'day-before-plan': { day: '2026-01-01', from: '2026-05-04' },
  'round-wrong': {
    faults: [
      'no-cut-off',
      'opens-in-the-past|2015-07-01',
      'closed-already|2015-07-01',
      'opens-after-cut-off|2015-07-10|2015-07-03',
      'cut-off-after-paper|2015-07-14|2015-07-13',
      'paper-after-meeting|2015-07-22|2015-07-21',
      'overlaps|2015-07-01|2015-07-10',
    ],
  },
  'round-unknown': { round: 'r1' },
  'round-closed': { round: 'r1' },
  'day-off-already': { day: '2015-07-04' },
  'hold-until-past': { day: '2015-07-01' },
  'not-asked-here': {},
  'asking-full': { most: 200 },
  'rag-word-too-long': { most: 30 },
  'test-card': {},
  'nothing-to-show': {},
  'edited-meanwhile': {},
  'undo-gone': {},
  'plan-not-live': { plan: 'care-plan' },
  'meeting-unknown': { meeting: 'm1' },
  'meeting-open': { meeting: 'm1' },
  'meeting-closed': { meeting: 'm1' },
  'meeting-not-run': { plan: 'care-plan' },
  'note-gone': {},
  'bot-not-there': {},
  'not-in-conversation': {},
  'card-refused': {},
  'card-unclear': {},
  'revision-waiting': { day: '2015-09-30' },
  'revision-gone': {},
  'revision-not-later': { day: '2015-06-30' },
  'request-gone': {},
  'not-a-lead': {},
  'already-theirs': {},
  'lead-already': {},
  'asked-today': {},
  'asked-otherwise': {},
  'nobody-to-ask': {},
  'asked-still': {},
  'own-action': {},
  'next-level-decides': {},
  'not-done-yet': {},
  'checked-already': {},
  'audit-decides': {},
  'not-permitted': {},
  'not-coordinator': {},
  'not-by-hand': {},
  'progress-without-words': {},
  'words-too-long': { characters: 2_430, most: 2_000 },
  'coordinator-adds': { plan: 'care' },
  'too-many-requests': { seconds: 30 },
  'outcome-unknown': {},
  'backup-invalid': { faults: ['format: expected followthrough-backup/1'] },
  'record-not-empty': { known: ['care-plan'] },
  'site-unknown': { site: 'https://council.sharepoint.com/sites/b', known: ['https://council.sharepoint.com/sites/a'] },
  'not-allowed': {},
  'sign-in-needed': {},
  'request-invalid': {},
  'request-too-large': {},
  'settings-wrong': { faults: ['TENANT_ID is missing', 'PORT must be a whole number from 1 to 65535'] },
  'arguments-wrong': { why: '--on takes a day such as 2015-07-01, and “x” is none.' },
  'file-missing': { file: 'plan.docx' },
  'reply-unreadable': { why: 'value: expected an array' },
  denied: { status: 403 },
  missing: {},
  'changed-elsewhere': {},
  'exists-already': {},
  'start-over': {},
  busy: { status: 429 },
  unreachable: {},
  'layout-newer': { site: 'https://council.sharepoint.com/sites/a', list: 'Plans', layout: 3 },
  'not-provisioned': { site: 'https://council.sharepoint.com/sites/a', missing: ['Plans', 'Areas'] },
};
/** Told in the words that came with them, whatever the language. */
const FROM_ELSEWHERE: readonly RefusalCode[] = ['settings-wrong', 'arguments-wrong'];
const refusals = Object.entries(REFUSALS) as [RefusalCode, RefusalFacts][];

/** What a reader is told to do next; a sentence that names nothing of the kind leaves them standing there. */
const NEXT_STEP =
  /\b(try|tell|ask|check|save|run|give|name|take|look|needs|sign in|takes|is missing|must be|bring|answer once more)\b/i;

test.each(refusals)('the refusal %s is told in whole sentences that say what to do', (code, facts) => {
  const sentence = refusalSentence(new Refusal(code, facts));
  for (const line of sentence.split('\n')) {
    expect(line).toMatch(/^([A-Z“\d]|plan\.docx|--on).*\.$/);
  }
  expect(sentence).toMatch(NEXT_STEP);
  expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
});

test.each(refusals)('the refusal %s is told in Welsh too, and otherwise than in English', (code, facts) => {
  const refusal = new Refusal(code, facts);
  const sentence = inWelsh.refusalSentence(refusal);
  for (const line of sentence.split('\n')) expect(line).toMatch(/^([A-ZÂÊÎÔÛŴŶ“\d]|plan\.docx|--on).*\.$/);
  expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
  if (!FROM_ELSEWHERE.includes(code)) expect(sentence).not.toBe(refusalSentence(refusal));
});

test.each(refusals)('the refusal %s does not show its code', (code, facts) => {
  if (code.includes('-')) expect(refusalSentence(new Refusal(code, facts))).not.toContain(code);
});

test('a document that cannot be read is told why, whatever the reason', () => {
  const reasons = [
    'damaged',
    'old-or-protected',
    'too-large',
    'too-many-parts',
    'unpacks-too-large',
    'too-many-rows',
    'merged-too-large',
    'a reason of tomorrow',
  ];
  for (const why of reasons)
    expect(refusalSentence(new Refusal('document-unreadable', { why }))).toMatch(/^This .*\.$/);
});

test('a sheet has a line for each fault, with the number of the line', () => {
  expect(refusalSentence(new Refusal('sheet-invalid', REFUSALS['sheet-invalid'])).split('\n')).toEqual([
    'Line 4 of the sheet: the directory knows nobody by this address; check how it is spelled.',
    'Line 7 of the sheet: the plan has no area with this id; take the ids of a fresh sheet.',
  ]);
});

test('no record of any plan yet is not told as a plan without a name', () => {
  expect(refusalSentence(new Refusal('plan-unknown', { plan: '', known: [] }))).toMatch(/^There is no plan yet\./);
});

test('a bug is told in whole sentences, and says nothing of itself', () => {
  expect(unexpectedSentence).toMatch(/^[A-Z].*\.$/);
});

describe.each(PROBLEM_CODES.map((code) => [code] as const))('the doubt %s', (code: ProblemCode) => {
  const sentence = (found: string | null) =>
    problemSentence({ severity: 'warning', where: 'table 1, row 2', action: null, code, found });

  test('is one whole sentence', () => {
    expect(sentence('June')).toMatch(/^[A-Z“].*\.$/);
    expect(sentence('June')).not.toMatch(/undefined|null|“”/);
    expect(sentence('June')).not.toContain(code);
    expect(sentence(null)).not.toMatch(/undefined|null/);
  });

  test('shows no whole cell, and no line break', () => {
    const long = sentence(`First line\nsecond line ${'and so on '.repeat(50)}`);
    expect(long.length).toBeLessThan(220);
    expect(long).not.toContain('\n');
  });
});
