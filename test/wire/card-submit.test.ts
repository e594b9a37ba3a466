import fc from 'fast-check';
import { toDay } from '../../src/core/calendar/day.ts';
import { Refusal } from '../../src/core/refusal.ts';
import type { Typed } from '../../src/wire/card-boxes.ts';
import { type AnswerChoice, buttonData, OPENED, partOf, restData } from '../../src/wire/card-button.ts';
import { actionMarked, markOf } from '../../src/wire/card-mark.ts';
import { toReply } from '../../src/wire/card-reply.ts';
import { executeData, toCardSubmit } from '../../src/wire/card-submit.ts';
import { WORDS_LIMIT } from '../../src/wire/words.ts';

const robin = { id: 'robin', name: 'Robin Example' };
const button = { ask: 'robin:2015-07-20', mark: ':a1.1', revision: 2, choice: 'done' } as const;
const data = { tap: 'done 2 :2015-07-20 :a1.1' };

function refusalOf(work: () => unknown): Refusal {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

describe('a tapped button', () => {
  test('is one short string, without who taps it', () => {
    expect(buttonData(robin, button)).toEqual(data);
    expect(restData(robin, button.ask)).toEqual({ rest: ':2015-07-20' });
  });

  test('is read with the boxes of the card, and what is not ours is dropped', () => {
    const boxes = { 'words:plan:a1.1': 'x', 'newDay:plan:a1.2': '2015-09-01', 'reason:plan:a1.2': 'y' };
    const strange = {
      by: 'somebody',
      msteams: {},
      'help:plan:a1.3': '  ',
      'whose:plan:a1.3': 7,
      'size:plan:a1.1': 'x',
    };
    expect(toCardSubmit(robin, { ...data, ...boxes, ...strange })).toEqual({
      kind: 'button',
      ...button,
      typed: new Map([
        ['plan:a1.1', { words: 'x' }],
        ['plan:a1.2', { newDay: '2015-09-01', reason: 'y' }],
      ]),
    });
  });

  test('names the ask of whoever taps it, or the whole ask of somebody else', () => {
    const sam = { id: 'sam', name: 'Sam Other' };
    expect(toCardSubmit(sam, data)).toMatchObject({ ask: 'sam:2015-07-20' });
    expect(toCardSubmit(sam, buttonData(sam, button))).toMatchObject({ ask: 'robin:2015-07-20' });
    expect(toCardSubmit(sam, { rest: ':2015-07-20' })).toMatchObject({ kind: 'rest', ask: 'sam:2015-07-20' });
  });

  test('an Action.Execute holds it two levels down', () => {
    expect(executeData({ action: { type: 'Action.Execute', data }, trigger: 'manual' })).toEqual(data);
    expect(refusalOf(() => executeData({ data })).code).toBe('request-invalid');
  });

  test('that stands for words is a command', () => {
    expect(toCardSubmit(robin, { command: 'overdue' })).toEqual({ kind: 'command', command: 'overdue' });
  });

  test.each([
    [{ tap: 'delete 2 :2015-07-20 a1.1' }],
    [{ tap: 'done -1 :2015-07-20 a1.1' }],
    [{ tap: 'done 1e3 :2015-07-20 a1.1' }],
    [{ tap: 'done 2 :2015-07-20' }],
    [{ tap: `done 2 :2015-07-20 ${'x'.repeat(500)}` }],
    [{ tap: 7 }],
    [{ rest: '' }],
    [{ ask: 'robin:2015-07-20', choice: 'done' }],
    [null],
    ['text'],
    [[]],
  ])('%j is not understood', (sent) => {
    expect(refusalOf(() => toCardSubmit(robin, sent)).code).toBe('request-invalid');
  });

  test('says which part of the question it opens or sends', () => {
    expect(OPENED.map((part) => partOf(`open-${part}`))).toEqual(OPENED);
    expect((['done-on', 'revise', 'ask-help', 'give-back', 'done', 'correct'] as const).map(partOf)).toEqual([
      'more',
      'revision',
      'help',
      'not-mine',
      null,
      null,
    ]);
  });
});

describe('what stands for an action', () => {
  const actions = ['care-plan:a1.1', 'care-plan:a1.2', 'health-plan:a1.2'];

  test('is its id, or its whole key where two plans have the same id', () => {
    expect(actions.map((action) => markOf(action, actions))).toEqual([':a1.1', 'care-plan:a1.2', 'health-plan:a1.2']);
  });

  test.each([
    [':a1.1', 'care-plan:a1.1'],
    ['care-plan:a1.1', 'care-plan:a1.1'],
    ['health-plan:a1.2', 'health-plan:a1.2'],
    [':a1.2', undefined],
    ['1', undefined],
  ])('“%s” means %s', (mark, action) => {
    expect(actionMarked(mark, actions)).toBe(action);
  });

  test('means the same action on any card, and none once that is gone', () => {
    const keys = fc.uniqueArray(
      fc
        .tuple(fc.constantFrom('p', 'q', 'p-q'), fc.constantFrom('a1', 'a1.1', 'q:a1'))
        .map(([plan, id]) => `${plan}:${id}`),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(keys, fc.nat(), (all, at) => {
        const action = all[at % all.length] ?? '';
        const mark = markOf(action, all);
        expect(actionMarked(mark, all)).toBe(action);
        expect(
          actionMarked(
            mark,
            all.filter((other) => other !== action),
          ),
        ).toBeUndefined();
      }),
    );
  });
});

describe('the reply that a button gives', () => {
  test.each<[AnswerChoice, Typed, object]>([
    ['done', {}, { choice: 'done', doneOn: 'by-its-date', words: null }],
    ['done-today', { words: ' soon ' }, { choice: 'done', doneOn: 'today', words: 'soon' }],
    ['done-on', { doneOn: '2015-07-01' }, { choice: 'done', doneOn: toDay('2015-07-01'), words: null }],
    ['not-yet', { words: 'Half', doneOn: '2015-07-01' }, { choice: 'not-done', expected: null, words: 'Half' }],
    ['revise', { newDay: '2015-09-01', reason: 'Why' }, { choice: 'revision', day: toDay('2015-09-01'), words: 'Why' }],
    ['ask-help', { help: 'A van', words: 'Half' }, { choice: 'help', words: 'A van' }],
    ['give-back', { whose: 'Estates' }, { choice: 'not-mine', words: 'Estates' }],
  ])('“%s” with %j', (choice, typed, reply) => {
    expect(toReply(choice, typed)).toEqual(reply);
  });

  test.each<[AnswerChoice, Typed, string, string]>([
    ['done-on', {}, 'doneOn', 'missing'],
    ['done-on', { doneOn: '2015-02-30' }, 'doneOn', 'missing'],
    ['done-on', { doneOn: '30/06/2015' }, 'doneOn', 'missing'],
    ['done-on', { doneOn: '0015-06-30' }, 'doneOn', 'missing'],
    ['revise', { reason: 'Why' }, 'newDay', 'missing'],
    ['revise', { newDay: '2015-09-01' }, 'reason', 'missing'],
    ['revise', { newDay: '2015-09-01', reason: ' \u0000 ' }, 'reason', 'missing'],
    ['ask-help', { words: 'Half' }, 'help', 'missing'],
    ['give-back', {}, 'whose', 'missing'],
    ['done', { words: 'x'.repeat(WORDS_LIMIT + 1) }, 'words', 'too-long'],
    ['ask-help', { help: 'x'.repeat(WORDS_LIMIT + 1) }, 'help', 'too-long'],
  ])('“%s” with %j is refused: %s %s', (choice, typed, box, why) => {
    const { code, facts } = refusalOf(() => toReply(choice, typed));
    expect([code, facts.box, facts.why]).toEqual(['answer-invalid', box, why]);
  });

  test('keeps letters and lines, and loses what no list can hold', () => {
    expect(toReply('not-yet', { words: ' Siân\r\nsaid:\u0000 yes 😀\ud83d ' }).words).toBe('Siân\nsaid: yes 😀');
  });
});

test('whatever is sent is read or refused', () => {
  const taps = fc
    .tuple(fc.constantFrom('done', 'revise', 'open-all', 'x'), fc.string(), fc.string())
    .map((parts) => parts.join(' '));
  const sent = fc.oneof(
    fc.jsonValue(),
    fc.record({ tap: taps, 'newDay:a': fc.string() }),
    fc.record({ rest: fc.string() }),
  );
  fc.assert(
    fc.property(sent, (any) => {
      try {
        const read = toCardSubmit(robin, any);
        if (read.kind === 'button') toReply('revise', read.typed.get('a') ?? {});
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal);
      }
    }),
  );
});
