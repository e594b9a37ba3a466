import fc from 'fast-check';
import { readSaid } from '../../../../src/core/asking/said/read-said.ts';
import { anyCharacter } from '../../../any-character.ts';
import { counted } from '../../../counted.ts';
import { SEVERAL, TODAY } from './said-actions.ts';

const PIECES = ['4.2', '2.1', 'done', 'not', 'yet', 'on track', 'by', 'end of March', 'all', 'the rest', 'help with']
  .concat([
    ',',
    ';',
    '\n',
    '.',
    ':',
    '(',
    ')',
    '-',
    '?',
    '9.9',
    'Priority Area 2',
    'not mine',
    'last Friday',
    '31/2/2027',
  ])
  .concat(['‮', '\u0000', '👍', '<at>Bot</at>', '{{', '\ud800', 'almost']);

const words = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((all) => all.join(' '));
const keys = new Set(SEVERAL.map(({ action }) => action));
const context = { actions: SEVERAL, today: TODAY, picked: new Set<string>(), asked: null };

test('whatever is written, reading it never throws, and it is about the person’s own open actions, each once', () => {
  let tried = 0;
  fc.assert(
    fc.property(fc.oneof(words, fc.string({ unit: anyCharacter, maxLength: 300 })), (text) => {
      const { answers, notPlain } = readSaid(text, context);
      const about = answers.map(({ action }) => action);
      expect(new Set(about).size).toBe(about.length);
      expect([...about, ...notPlain.flatMap((one) => one.about)].every((key) => keys.has(key))).toBe(true);
      tried += 1;
    }),
    { numRuns: 300 },
  );
  counted('messages of any kind that were read without a fault', tried);
});

const SAID_OF = fc.constantFrom('4.2', '4.3', '1.1', '5.1');
const NOT_QUITE = fc.constantFrom('almost', 'nearly', 'half', 'not', 'hardly', 'never', 'partly', 'as good as', 'soon');
const FINISHED = fc.constantFrom('done', 'complete', 'completed', 'finished', 'implemented');

test('a word that takes “done” back, in front of it, never leaves it done', () => {
  fc.assert(
    fc.property(SAID_OF, NOT_QUITE, FINISHED, (ref, before, finished) => {
      const { answers } = readSaid(`${ref} is ${before} ${finished}`, context);
      expect(answers.filter(({ understood }) => understood.choice === 'done')).toEqual([]);
    }),
  );
});

test('a question is never an answer', () => {
  fc.assert(
    fc.property(SAID_OF, FINISHED, (ref, finished) => {
      expect(readSaid(`${ref} ${finished}?`, context).answers).toEqual([]);
    }),
  );
});
