import fc from 'fast-check';
import { mentionedIn } from '../../../src/core/pane/mentioned.ts';
import { person, plan } from '../../builders/plan.ts';
import { counted } from '../../counted.ts';
import '../../property-seed.ts';

const QUOTED = 'Agree with schools how every child who is missing from education is reported within one working day';

const CARE = plan({
  id: 'care',
  title: 'Harrowmere Care Improvement Plan',
  areas: [
    {
      number: '3',
      title: 'Leadership and oversight of practice',
      actions: [{ ref: '3.8', text: 'Hold a monthly panel' }, { ref: '3.31' }, { ref: '3.42' }, { ref: '9.30' }],
    },
    {
      number: '4',
      title: 'Children who go missing',
      manager: person('Mary Manager'),
      actions: [
        { ref: '4.1', text: QUOTED, leads: [person('Lee Lead')] },
        { ref: '4.2', leads: [person('Ada Quill')], parts: [part('a'), part('b')] },
        { ref: '4.3' },
        { ref: '4.4' },
        { ref: '4.5' },
      ],
    },
  ],
});
const AUDIT = plan({
  id: 'audit',
  title: 'Audit of Purchase Cards',
  areas: [
    { label: 'Recommendation', number: '3', title: 'Receipts', actions: [{ ref: null, text: 'Keep every receipt' }] },
    { label: 'Recommendation', number: '4', title: 'Limits', actions: [{ ref: '4.2' }, { ref: 'CS-12' }] },
  ],
});

function part(mark: string) {
  return { mark, text: 'A piece of it', leads: [], due: null, status: 'unknown' as const };
}

function look(text: string, { subject = '', linked = [] as readonly string[], plans = [CARE] } = {}) {
  const { actions, unclear, named } = mentionedIn({ subject, text, linked }, plans);
  return {
    found: actions.map(({ place }) => place.action.key),
    why: actions.map(({ why }) => why.map((one) => ('words' in one ? one.words : one.by))),
    unclear: unclear.map(({ words, places }) => [words, ...places.map(({ action }) => action.key)]),
    named: named.map(({ name }) => name),
  };
}

const [A41, A42, A43, A44, A45] = ['care:a2.1', 'care:a2.2', 'care:a2.3', 'care:a2.4', 'care:a2.5'];

test.each([
  ['Action 4.2 is finished', [A42], [['Action 4.2']]],
  ['Please see 4.2.', [A42], [['4.2']]],
  ['PA 4.2 and PA4.3', [A42, A43], [['PA 4.2'], ['PA4.3']]],
  ['Actions 4.3 and 4.2 wait', [A43, A42], [['Actions 4.3'], ['4.2']]],
  ['actions 4.2 to 4.4', [A42, A43, A44], [['actions 4.2'], ['4.2 to 4.4'], ['4.4']]],
  ['4.2/4.3, 4.5', [A42, A43, A45], [['4.2'], ['4.3'], ['4.5']]],
  ['> 4.2 – done\n>4.3: nearly', [A42, A43], [['4.2'], ['4.3']]],
  ['Ref. 4.2(b) needs a date', [A42], [['Ref. 4.2(b)']]],
  ['4.2b needs a date', [A42], [['4.2b']]],
  ['Priority Area 4: 4.5 is late', [A45], [['4.5']]],
  ['4.2’s lead has left', [A42], [['4.2']]],
])('finds what “%s” names', (text, keys, why) => {
  expect(look(text)).toMatchObject({ found: keys, why, unclear: [] });
});

test.each([
  'It cost £4.2 million, up from 4.3 m',
  'We met on 4.2.2015 and 04.2.15',
  'Call 01632 960 4.2 or +44 4.2 960 123',
  'Install v4.2 or version 4.3, and Teams 4.5',
  'See NMS 3.8 and regs 3.31 - 3.42',
  'Section 4.2 of the Act, paragraphs 4.3 and 4.4',
  'The average was 4.2, between 4.3 and 4.5',
  '4.2% of cases, 4.3 per cent, 4.5 days, 4.4 FTE',
  'At 9.30 in room 4.2, from 9.30 to 10.30',
  'https://harrowmere.example/4.2/4.3 and report-4.2.pdf by 4.2@harrowmere.example',
  '1,234.2 and 4.2.1 and 14.2 and 4.20 and A4.2B',
  'WCAG 4.2, TLS 4.3',
  'There are 4 of them, and 2 wait',
  'We gave it 4.2/5 and 4.3/10',
])('takes nothing in “%s” for a ref', (text) => {
  expect(look(text)).toMatchObject({ found: [], unclear: [] });
});

test('takes the only action of a recommendation by its number, and no area of several', () => {
  expect(look('Recommendation 3 is finished. Recommendation 4 is not.', { plans: [AUDIT] })).toMatchObject({
    found: ['audit:a1.1'],
    why: [['Recommendation 3']],
    unclear: [],
  });
  expect(look('rec 3 and CS-12', { plans: [AUDIT] }).found).toEqual(['audit:a2.2']);
});

describe('a ref of two plans', () => {
  const plans = [CARE, AUDIT];
  const both = ['care:a2.2', 'audit:a2.1'];

  test('is not guessed', () => {
    expect(look('Action 4.2 is finished', { plans })).toMatchObject({ found: [], unclear: [['Action 4.2', ...both]] });
  });

  test.each([
    ['the plan’s title anywhere', 'Audit of purchase cards\n\nAction 4.2 is finished'],
    ['the area in the same line', 'Recommendation 4: 4.2 is finished'],
  ])('means the one that %s tells', (_how, text) => {
    expect(look(text, { plans })).toMatchObject({ found: ['audit:a2.1'], unclear: [] });
  });

  test('means in each line the one of the plan named there', () => {
    const text = 'Harrowmere Care Improvement Plan: 4.2 late\nAudit of Purchase Cards: 4.2 done';
    expect(look(text, { plans }).found).toEqual(both);
  });

  test('means the one that the mail links to', () => {
    expect(look('4.2 is late', { plans, linked: ['audit:a2.1'] })).toMatchObject({
      found: ['audit:a2.1'],
      why: [['link', '4.2']],
      unclear: [],
    });
  });
});

test('finds an action by a long run of its words, through other line ends and quotation marks', () => {
  const quote = `> agree with schools how every child\n> who is missing from education`;
  const { found, why } = look(`You wrote:\n${quote} – thank you.`);
  expect(found).toEqual([A41]);
  expect(why[0]?.[0]).toMatch(/^agree with schools how every child .* education$/);
});

test('does not take a few common words for a quotation', () => {
  expect(look('A child who is missing from education was found').found).toEqual([]);
});

test('leaves open which of two actions with the same words is quoted', () => {
  const twice = plan({ actions: [{ text: QUOTED }, { text: QUOTED }] });
  expect(look(QUOTED, { plans: [twice] })).toMatchObject({ found: [], unclear: [[QUOTED, 'plan:a1.1', 'plan:a1.2']] });
});

test('ignores links to what its reader may not see', () => {
  expect(look('', { linked: ['other:a1.1', A43] }).found).toEqual([A43]);
});

test('names leads and managers by their full names alone', () => {
  expect(look('Dear Ada, Mary Manager and Lead, Lee agree').named.toSorted()).toEqual(['Lee Lead', 'Mary Manager']);
});

/** What stands in mails and is no ref, made of the refs' own numbers. */
const PHANTOM = fc
  .tuple(
    fc.constantFrom(
      (n: string) => `£${n}m`,
      (n: string) => `€${n} million`,
      (n: string) => `${n}.2015`,
      (n: string) => `${n}%`,
      (n: string) => `${n} per cent`,
      (n: string) => `version ${n}`,
      (n: string) => `v${n}`,
      (n: string) => `NMS ${n}`,
      (n: string) => `regs ${n} - 3.42`,
      (n: string) => `standard ${n}`,
      (n: string) => `section ${n}`,
      (n: string) => `01632 960 ${n}`,
      (n: string) => `+44 1632 ${n}60`,
      (n: string) => `${n} FTE`,
      (n: string) => `an average of ${n}`,
      (n: string) => `https://harrowmere.example/${n}`,
      (n: string) => `${n}.7.9`,
      (n: string) => `1${n}`,
      (n: string) => `rose by ${n}`,
    ),
    fc.constantFrom('3.8', '3.31', '4.1', '4.2', '4.5'),
  )
  .map(([written, number]) => ({ text: written(number), ref: null }));
const PLANTED = fc
  .tuple(
    fc.constantFrom('Action ', 'action ', 'Actions ', 'PA ', 'Priority Area ', 'ref ', 'Rec. ', '#', ''),
    fc.constantFrom('4.1', '4.2', '4.3', '4.4', '4.5'),
  )
  .map(([label, ref]) => ({ text: label + ref, ref }));
const WORDS = fc.constantFrom('we met about', 'thank you for', 'please note', 'and then', 'the team says that');
const AFTER = fc.constantFrom('.', ', which is late', ' is finished', ': done', '\n', ' – see below', ';');
const PIECE = fc.tuple(WORDS, fc.oneof(PHANTOM, PLANTED), AFTER);

test('finds every ref that is in a mail, and nothing else', () => {
  let tried = 0;
  fc.assert(
    fc.property(fc.array(PIECE, { minLength: 1, maxLength: 12 }), (pieces) => {
      const text = pieces.map(([before, { text: number }, after]) => `${before} ${number}${after}`).join(' ');
      const planted = new Set(pieces.flatMap(([, { ref }]) => (ref === null ? [] : [ref])));
      const found = mentionedIn({ subject: '', text, linked: [] }, [CARE]).actions.map(({ place }) => place.action.ref);
      expect(new Set(found)).toEqual(planted);
      tried += pieces.length;
    }),
    { numRuns: 300 },
  );
  counted('numbers in generated mails, refs and others', tried);
});
