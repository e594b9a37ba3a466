import { namedAction } from '../../src/core/asking/telling/action-named.ts';
import { USUAL_ASKING } from '../../src/core/plan/plan-asking.ts';
import { writeAsk } from '../../src/mail/write-ask.tsx';
import { writeDigest } from '../../src/mail/write-digest.ts';
import { writeNotice } from '../../src/mail/write-notice.tsx';
import { anItem, aView } from '../bot/cards/views.ts';
import { day, firstAction, person, plan, revision } from '../builders/plan.ts';
import { counted } from '../counted.ts';
import { askedOf, digestFor, LINKS } from './digests.ts';
import { asWordReads, wordFaults } from './word-lint.ts';

const [mary, cora, dan, lee] = ['Mary Manager', 'Cora Coordinator', 'Dan Director', 'Lee Lead'].map(person);
const NOBODY = person('Nobody');

/** A plan in which there is something to say in every part of a digest. */
function fullPlan(mailWords: 'all' | 'refs') {
  const asked = revision('2015-09-30', { agreed: false, reason: 'Nobody applied' });
  const done = { status: 'done', doneOn: day('2015-06-30'), recordedOn: day('2015-06-30') } as const;
  return plan({
    roles: { coordinators: [cora ?? NOBODY], director: dan ?? NOBODY },
    asking: { ...USUAL_ASKING, mailWords },
    areas: [
      { actions: [{ ref: '1.1', revisions: [asked] }, { text: 'No ref' }, { ...done, check: null }] },
      { actions: [{ ref: '2.1', by: '2015-07-08' }] },
      { actions: [] },
    ],
  });
}

const SILENT = ['04-13', '04-20', '05-05', '05-11', '06-08', '06-15'].map((on) =>
  askedOf(lee?.id ?? '', `2015-${on}`, 'plan:a1.2'),
);

async function digestTo(reader = NOBODY, mailWords: 'all' | 'refs' = 'all') {
  const digest = digestFor(reader, [fullPlan(mailWords)], { past: SILENT, since: '2015-06-24' });
  return (await writeDigest(digest, LINKS)).html;
}

async function noticeOf(kind: 'silences' | 'overseen') {
  const full = fullPlan('all');
  const [area] = full.areas;
  if (area === undefined) throw new Error('The plan has no area');
  const about = { ...namedAction({ plan: full, area, action: firstAction(full) }), areaTitle: area.title };
  const silence = { ...about, lead: 'Lee Lead', asks: 4, since: day('2015-06-15') };
  const view =
    kind === 'silences'
      ? ({ kind, told: [silence], decide: [silence] } as const)
      : ({ kind, areas: [{ ...about, count: 2 }] } as const);
  return (await writeNotice(view, LINKS)).html;
}

test.each<[string, () => Promise<string>]>([
  ['a manager’s digest', () => digestTo(mary)],
  ['a digest without words', () => digestTo(mary, 'refs')],
  ['a coordinator’s digest', () => digestTo(cora)],
  ['a director’s digest', () => digestTo(dan)],
  [
    'a request for updates',
    async () => (await writeAsk(aView([anItem(), anItem()]), 'https://a.example/#x', true)).html,
  ],
  ['a notice of actions', () => noticeOf('silences')],
  ['a notice of areas', () => noticeOf('overseen')],
])('Word shows all of %s as it is meant', async (_mail, write) => {
  expect(wordFaults(await write())).toEqual([]);
});

/** What somebody might write into a mail, each with what the lint says of it. */
const PLANTED: readonly [fault: string, planted: string, said: string][] = [
  ['a flexible box', '<td style="display:flex">', 'display:flex'],
  ['a grid', '<td style="display:grid">', 'display:grid'],
  ['a width that shrinks', '<p style="max-width:400px">', 'max-width:400px'],
  ['round corners', '<td style="border-radius:4px">', 'border-radius:4px'],
  ['a picture behind words', '<td style="background-image:url(x.png)">', 'background-image'],
  ['the same as an attribute', '<td background="x.png">', 'VML'],
  ['a floating block', '<p style="float:right">', 'float:right'],
  ['a fixed place', '<p style="position:relative">', 'position:relative'],
  ['the middle by margins', '<p style="margin:0 auto">', 'margin:0 auto'],
  ['a margin that pulls', '<p style="margin-top:-8px">', 'margin-top:-8px'],
  ['padding on a paragraph', '<p style="padding:8px">', '<p> padding:8px'],
  ['padding on a link without a cell for it', '<p><a href="#" style="padding:8px 14px">', '<a> padding'],
  ['a block as wide as somebody wants', '<p style="width:300px">', 'width:300px'],
  ['a line around a paragraph', '<p style="border:1px solid red">', 'border:1px solid red'],
  ['letters by the root', '<p style="font-size:1.2rem">', '1.2rem'],
  ['a shadow', '<td style="box-shadow:0 0 4px black">', 'box-shadow'],
  ['half seen words', '<p style="opacity:0.5">', 'opacity:0.5'],
  ['a property of nobody', '<p style="word-wrapping:yes">', 'nobody knows'],
  ['a picture without words', '<img src="x.png" width="1" height="1">', '<img> without alt'],
  ['a picture without a width', '<img src="x.png" alt="" height="1">', '<img> without width'],
  ['a table of nobody', '<table><tr><td>1</td></tr></table>', 'role=presentation'],
  ['a film', '<video src="x.mp4"></video>', '<video>'],
  ['a script', '<script></script>', '<script>'],
  ['a button', '<button>OK</button>', '<button>'],
  ['a drawing', '<svg></svg>', '<svg>'],
];

test('a fault that somebody plants is found, each of them', async () => {
  const sound = await digestTo(mary);
  const found = PLANTED.filter(([, planted, said]) => {
    const faults = wordFaults(sound.replace('</h1>', `</h1>${planted}`));
    return faults.some((fault) => fault.includes(said));
  });
  counted('faults planted in mails and found', found.length);
  expect(found.map(([fault]) => fault)).toEqual(PLANTED.map(([fault]) => fault));
});

test('what only Word is shown is looked at too, and what is hidden from it is not', () => {
  const mail =
    '<!--[if mso]><p style="float:left">1</p><![endif]--><!--[if !mso]><!--><p style="float:right">2</p><!--<![endif]-->';
  expect(asWordReads(mail)).toBe('<p style="float:left">1</p>');
  expect(wordFaults(mail)).toEqual(['<p> float:left: Word does not take it']);
});

test('a mail that programs would cut off is found', async () => {
  const sound = await digestTo(mary);
  const long = sound.replace('</h1>', `</h1>${'x'.repeat(100_000)}`);
  expect(wordFaults(long)).toEqual(['the mail has more than 100000 bytes']);
});
