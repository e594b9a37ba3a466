import type { Difference } from '../../src/core/plan/versions/difference.ts';
import { differenceNote, differenceSentence } from '../../src/texts/differences.ts';

const difference = (given: Partial<Difference>): Difference => ({
  id: 'a1.1|finding',
  kind: 'other',
  area: 'Care planning',
  action: 'plan:a1.1',
  printed: 'a1.1',
  ref: '1.1',
  text: 'Review every care plan',
  from: null,
  to: null,
  held: null,
  answered: null,
  doubt: null,
  ...given,
});

test.each<[Partial<Difference>, string]>([
  [{ kind: 'due', from: '2015-06-30', to: '2015-09-30' }, 'due moved from 30 June 2015 to 30 September 2015'],
  [{ kind: 'due', from: '2015-06-30', to: 'Ongoing' }, 'due changed from 30 June 2015 to “Ongoing”'],
  [{ kind: 'due', from: '2015-06-30' }, 'due changed from 30 June 2015 to nothing'],
  [{ kind: 'due', to: '2015-06-30' }, 'due changed: 30 June 2015'],
  [{ kind: 'status', from: 'in-progress', to: 'done' }, 'status changed from in progress to done'],
  [{ kind: 'words', from: 'Review\nplans', to: 'Review all' }, 'words changed from “Review plans” to “Review all”'],
  [{ kind: 'leads', from: 'Jo', to: null }, 'lead changed from “Jo” to nothing'],
  [{ kind: 'progress', to: 'Half done.' }, 'new update: “Half done.”'],
  [{ kind: 'check', to: 'Not implemented.' }, 'checked: “Not implemented.”'],
  [{ kind: 'check', from: 'No.', to: 'Yes.' }, 'check changed from “No.” to “Yes.”'],
  [{ kind: 'added', action: null }, 'new: “Review every care plan”'],
  [{ kind: 'added' }, 'in the document again'],
  [{ kind: 'gone' }, 'no longer in the document: “Review every care plan”'],
  [{ to: 'Late.' }, 'finding changed: “Late.”'],
  [{ id: 'a1|head', from: 'Care', to: 'Permanence' }, 'the heading changed from “Care” to “Permanence”'],
  [{ id: 'a1.1|residualRisk', from: 'high', to: 'low' }, 'residual risk changed from “high” to “low”'],
  [{ id: 'a1.1|column Budget | 2015', to: '£5' }, '“Budget | 2015” changed: “£5”'],
])('%j reads as a sentence', (given, sentence) => {
  expect(differenceSentence(difference(given))).toBe(sentence);
});

test('a long text ends with an ellipsis', () => {
  expect(differenceSentence(difference({ to: 'word '.repeat(40) }))).toMatch(/^finding changed: “.{100,125}…”$/);
});

test('long texts that begin alike are shown from where they differ', () => {
  const same =
    'To make sure that what children say in their reviews reaches those who plan for them, and is acted upon';
  const sentence = differenceSentence(
    difference({ kind: 'words', from: `${same} each year.`, to: `${same} each month, by the team.` }),
  );
  expect(sentence).toBe(
    'words changed from “…them, and is acted upon each year.” to “…them, and is acted upon each month, by the team.”',
  );
});

test('what is held or to be looked at is said beside it', () => {
  expect(differenceNote(difference({}))).toBeNull();
  expect(differenceNote(difference({ held: 'answered-since', doubt: 'ref-reused' }))).toContain('answered since');
  const answered = { by: 'Ann Carter', at: '2015-09-01T23:30:00Z' };
  expect(differenceNote(difference({ held: 'answered-since', answered }))).toBe(
    'Ann Carter said otherwise on 2 September 2015, and that stands',
  );
  expect(differenceNote(difference({ doubt: 'ref-reused' }))).toContain('same action');
  expect(differenceNote(difference({ doubt: 'lead-unmatched' }))).toContain('person');
});
