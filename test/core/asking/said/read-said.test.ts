import { readSaid, type SaidContext } from '../../../../src/core/asking/said/read-said.ts';
import type { Said, SaidAction, Understood } from '../../../../src/core/asking/said/said.ts';
import { counted } from '../../../counted.ts';
import { SEVERAL, saidAction, TODAY } from './said-actions.ts';

const ONE: readonly SaidAction[] = [saidAction('4.2')];

function context(actions: readonly SaidAction[], changes: Partial<SaidContext> = {}): SaidContext {
  return { actions, today: TODAY, picked: new Set(), asked: null, ...changes };
}

/** "4.2 done not-said “LADO came”": all that was understood, one after the other; else why it is not plain. */
function told({ answers, notPlain }: Said): string {
  if (answers.length === 0) return `not plain: ${notPlain.map(({ why }) => why).join(', ')}`;
  const lines = answers.map(({ action, understood }) => `${action.replace('plan:', '')} ${inWords(understood)}`);
  return [...lines, ...notPlain.map(({ why }) => `(${why})`)].join('; ');
}

function inWords(understood: Understood): string {
  const { choice, words } = understood;
  const day =
    choice === 'done'
      ? understood.doneOn
      : choice === 'not-done'
        ? understood.expected
        : choice === 'later'
          ? understood.day
          : null;
  return [choice, day === null ? null : String(day), words === null ? null : `“${words}”`].filter(Boolean).join(' ');
}

const PLAIN: readonly (readonly [string, string])[] = [
  // done
  ['4.2 done', '4.2 done not-said'],
  ['4.2 done, LADO came to all teams', '4.2 done not-said “LADO came to all teams”'],
  ['4.2 done. LADO came to all teams.', '4.2 done not-said “LADO came to all teams.”'],
  ['4.2 done (LADO came to all teams)', '4.2 done not-said “LADO came to all teams”'],
  ['4.2 done - LADO came to all teams', '4.2 done not-said “LADO came to all teams”'],
  ['4.2: done', '4.2 done not-said'],
  ['4.2 – completed', '4.2 done not-said'],
  ['4.2 is done', '4.2 done not-said'],
  ['4.2 is now complete', '4.2 done not-said'],
  ['4.2 has been implemented', '4.2 done not-said'],
  ['Action 4.2 completed, thanks', '4.2 done not-said'],
  ['#4.2 DONE!!', '4.2 done not-said'],
  ['4.2 ✅', '4.2 done not-said'],
  ['4.2 done 👍', '4.2 done not-said'],
  ['Hi, 4.2 is done please', '4.2 done not-said'],
  ['done: 4.2', '4.2 done not-said'],
  ['completed 4.2', '4.2 done not-said'],
  ['We have completed 4.2', '4.2 done not-said'],
  ['mark 4.2 as done', '4.2 done not-said'],
  ['please record 4.2 as complete', '4.2 done not-said'],
  ['4.2 and 4.3 done', '4.2 done not-said; 4.3 done not-said'],
  ['4.2, 4.3 & 1.1 are done', '4.2 done not-said; 4.3 done not-said; 1.1 done not-said'],
  ['12A done', '12a done not-said'],
  ['Priority Area 2, 2.1 done', 'a2.1 done not-said'],
  ['risk area 7 - 2.1: done', 'a7.1 done not-said'],
  // done on a day
  ['3.1 done last Friday', '3.1 done 2026-11-13'],
  ['3.1 done on Monday', '3.1 done 2026-11-16'],
  ['3.1 done yesterday', '3.1 done 2026-11-17'],
  ['3.1 done today, all signed', '3.1 done 2026-11-18 “all signed”'],
  ['3.1 done on 3 March', '3.1 done 2026-03-03'],
  ['3.1 done 24 December', '3.1 done 2025-12-24'],
  ['3.1 done on 3/10/2026', '3.1 done 2026-10-03'],
  ['3.1 completed on 12.10.26, minutes attached', '3.1 done 2026-10-12 “minutes attached”'],
  ['3.1 done, last Friday', '3.1 done 2026-11-13'],
  ['3.1 done by its date', '3.1 done by-its-date'],
  ['completed 3.1 yesterday', '3.1 done 2026-11-17'],
  // not done
  ['4.2 not done', '4.2 not-done'],
  ['4.2 is not done yet', '4.2 not-done'],
  ["4.2 isn't done", '4.2 not-done'],
  ['4.2 isn’t finished yet', '4.2 not-done'],
  ['4.2 not yet', '4.2 not-done'],
  ['4.2 has not been completed', '4.2 not-done'],
  ['4.2 still open, waiting for health', '4.2 not-done “waiting for health”'],
  ['4.3 not done, expected by 30 November', '4.3 later 2026-11-30'],
  ['4.2 not yet, by the end of the month', '4.2 not-done 2026-11-30'],
  // on track
  ['4.2 on track', '4.2 not-done'],
  ['4.2 is on track, training booked for May', '4.2 not-done “training booked for May”'],
  ['on track: 4.2 and 1.1', '4.2 not-done; 1.1 not-done'],
  ['1.1 on track for 31 January', '1.1 not-done 2027-01-31'],
  ['4.2 in progress', '4.2 not-done'],
  ['4.3 still in progress', '4.3 not-done'],
  ['5.1 & 1.1 ongoing', '5.1 not-done; 1.1 not-done'],
  // a day to come
  ['4.2 by 10 December', '4.2 not-done 2026-12-10'],
  ['4.2 will be done by Friday', '4.2 not-done 2026-11-20'],
  ['4.2 expected by tomorrow', '4.2 not-done 2026-11-19'],
  ['2.4 by end of March', '2.4 not-done 2027-03-31'],
  ['1.1 by end of March please', '1.1 later 2027-03-31'],
  ['1.1 by end of March please, the contractor starts late', '1.1 later 2027-03-31 “the contractor starts late”'],
  ['1.1 by end of March because the contractor is ill', '1.1 later 2027-03-31 “because the contractor is ill”'],
  ['1.1 needs until 31/03/2027', '1.1 later 2027-03-31'],
  ['1.1 extension to 31 March 2027 please', '1.1 later 2027-03-31'],
  ['1.1 delayed to April 2027: no room', '1.1 later 2027-04-30 “no room”'],
  ['5.1 new date: 30 June 2027, inspection moved', '5.1 later 2027-06-30 “inspection moved”'],
  // help, and not mine
  ['help with 5.1: no budget', '5.1 help “no budget”'],
  ['5.1 help: no budget', '5.1 help “no budget”'],
  ['I need help with 5.1', '5.1 help'],
  ['5.1 needs help, no budget', '5.1 help “no budget”'],
  ["not mine: 2.4 is Sam's", "2.4 not-mine “2.4 is Sam's”"],
  ['2.4 is not mine, Sam has it', '2.4 not-mine “Sam has it”'],
  ["2.4 isn't mine", '2.4 not-mine'],
  ['not mine: 2.4', '2.4 not-mine'],
  // several
  ['4.2 done\n4.3 not yet\n1.1 on track', '4.2 done not-said; 4.3 not-done; 1.1 not-done'],
  ['4.2 done; 4.3 not yet', '4.2 done not-said; 4.3 not-done'],
  ['4.2 done, 4.3 on track', '4.2 done not-said; 4.3 not-done'],
  ['4.2 done and 4.3 not yet', '4.2 done not-said; 4.3 not-done'],
  ['4.2 done, LADO came. 4.3 still in progress.', '4.2 done not-said “LADO came”; 4.3 not-done'],
  ['- 4.2 done\n- 1.1 by end of March', '4.2 done not-said; 1.1 later 2027-03-31'],
  ['Good morning,\n4.2 done\nThanks', '4.2 done not-said'],
  ['4.2 done; 9.9 done', '4.2 done not-said; (ref-unknown)'],
  ['4.2 done; 5.1 is getting complicated', '4.2 done not-said; (words)'],
  [
    'all on track',
    '4.2 not-done; 1.1 not-done; 2.4 not-done; 5.1 not-done; a2.1 not-done; a7.1 not-done; 12a not-done',
  ],
  [
    '4.2 done, the rest on track',
    '4.2 done not-said; 1.1 not-done; 2.4 not-done; 5.1 not-done; a2.1 not-done; a7.1 not-done; 12a not-done',
  ],
  [
    '4.2 done; the rest are on track',
    '4.2 done not-said; 1.1 not-done; 2.4 not-done; 5.1 not-done; a2.1 not-done; a7.1 not-done; 12a not-done',
  ],
];

const NOT_PLAIN: readonly (readonly [string, string])[] = [
  // a word inside a sentence
  ['we have almost completed 4.2', 'words'],
  ['4.2 will be done', 'words'],
  ['4.2 is nearly done', 'words'],
  ['4.2 half done', 'words'],
  ['4.2 almost complete', 'words'],
  ['4.2 is done in most teams', 'words'],
  ['4.2 done for three of four teams', 'words'],
  ['4.2 should be done', 'words'],
  ['4.2 to be completed', 'words'],
  ['We have implemented a system for 4.2', 'words'],
  ['I think 4.2 is done', 'words'],
  ['Is 4.2 done?', 'words'],
  ['4.2 done?', 'words'],
  // taken back, or in doubt
  ['4.2 done, but not signed off', 'words'],
  ['4.2 done, except for the night team', 'words'],
  ['4.2 done, I think', 'words'],
  ['4.2 done, will be signed off on Friday', 'words'],
  ['4.2 done once the board agrees', 'words'],
  ['4.2 not on track', 'words'],
  ['4.2 on track, but may slip', 'words'],
  ['4.2 on track if the money comes', 'words'],
  ['help with 5.1: not needed any more', 'words'],
  ['no help needed with 5.1', 'words'],
  ['5.1 help not needed', 'words'],
  ['help with 5.1: done', 'words'],
  ['4.2 not done by end of March', 'words'],
  ['4.2 will not be done by end of March', 'words'],
  ['4.2 not started', 'words'],
  ['4.2 done, 4.3 too', 'words'],
  ['4.2 done\nexcept the night team', 'words'],
  ['4.2 done\nLADO came to all teams', 'words'],
  // days
  ['1.1 by next Friday', 'day'],
  ['1.1 by 31 February', 'day'],
  ['1.1 by 1 March 2020', 'day'],
  ['1.1 by end of March if the contractor comes', 'day'],
  ['1.1 by mid March', 'day'],
  ['1.1 by March 27', 'day'],
  ['3.1 done on 31 February', 'day'],
  ['3.1 done 12 December 2026', 'day'],
  ['3.1 done last week', 'words'],
  ['5.1 extension to January 2027', 'day'],
  // which one
  ['done', 'no-action'],
  ['not yet', 'no-action'],
  ['all done', 'no-action'],
  ['both done', 'no-action'],
  ['2.1 done', 'which'],
  ['4.2 and 2.1 done', 'which'],
  ['9.9 done', 'ref-unknown'],
  ['4.21 done', 'ref-unknown'],
  ['4.2.1 done', 'ref-unknown'],
  ['4.2 done; 4.2 not yet', 'twice'],
  ['4.2 done; everything is in a mess', 'words'],
  // something else altogether
  ['thank you for asking', 'words'],
  ['see my e-mail', 'words'],
  ['4.2', 'words'],
  ['what is 4.2 about', 'words'],
  ['4.2 done '.repeat(300), 'too-long'],
];

test('eighty sentences and more are understood rightly, and none is understood wrongly', () => {
  const wrong = [...PLAIN, ...NOT_PLAIN.map(([text, why]) => [text, `not plain: ${why}`] as const)].flatMap(
    ([text, expected]) => {
      const found = told(readSaid(text, context(SEVERAL)));
      return found === expected ? [] : [{ text, expected, found }];
    },
  );
  expect(wrong).toEqual([]);
  counted('messages in plain words: understood rightly', PLAIN.length);
  counted('messages in words that are not plain: left to the person', NOT_PLAIN.length);
  counted('messages understood wrongly', wrong.length);
});

describe('with one action alone', () => {
  test.each([
    ['done', '4.2 done not-said'],
    ['Done, LADO came to all teams', '4.2 done not-said “LADO came to all teams”'],
    ['not yet', '4.2 not-done'],
    ['on track', '4.2 not-done'],
    ['all on track', '4.2 not-done'],
    ['all done', '4.2 done not-said'],
    ['it’s done', '4.2 done not-said'],
    ['by end of March please', '4.2 later 2027-03-31'],
    ['help: no budget', '4.2 help “no budget”'],
    ['not mine, Sam has it', '4.2 not-mine “Sam has it”'],
    ['9.9 done', 'not plain: ref-unknown'],
    ['on track 9.9', 'not plain: ref-unknown'],
    ['the training is over', 'not plain: words'],
  ])('“%s” is about that one', (text, expected) => {
    expect(told(readSaid(text, context(ONE)))).toBe(expected);
  });

  test('the same goes for the one that the last card still asks about', () => {
    expect(told(readSaid('done', context(SEVERAL, { asked: 'plan:5.1' })))).toBe('5.1 done not-said');
  });
});

test('“all on track” says nothing about what is late, and tells which that is', () => {
  expect(readSaid('all on track', context(SEVERAL)).late).toEqual(['plan:4.3', 'plan:3.1']);
});

test('a ref that two actions have asks which, and once it is picked the words are plain', () => {
  const [unclear] = readSaid('2.1 done', context(SEVERAL)).notPlain;
  expect(unclear).toEqual({ said: '2.1 done', why: 'which', about: ['plan:a2.1', 'plan:a7.1'] });
  const picked = context(SEVERAL, { picked: new Set(['plan:a7.1']) });
  expect(told(readSaid('2.1 done', picked))).toBe('a7.1 done not-said');
});

test('what is not plain keeps its words and the actions that it is about', () => {
  expect(readSaid('4.2 is nearly done', context(SEVERAL)).notPlain).toEqual([
    { said: '4.2 is nearly done', why: 'words', about: ['plan:4.2'] },
  ]);
});
