import { namedAction } from '../../src/core/asking/telling/action-named.ts';
import type { Plan } from '../../src/core/plan/plan.ts';
import { USUAL_ASKING } from '../../src/core/plan/plan-asking.ts';
import { writeAsk } from '../../src/mail/write-ask.tsx';
import { writeDigest } from '../../src/mail/write-digest.ts';
import { writeNotice } from '../../src/mail/write-notice.tsx';
import { anItem, aView } from '../bot/cards/views.ts';
import { day, firstAction, person, plan, revision } from '../builders/plan.ts';
import { askedOf, digestFor, LINKS } from './digests.ts';
import { linksOf, sayings } from './read-mail.ts';

const lee = person('Lee Secret');
const cora = person('Cora Coordinator');
const dan = person('Dan Director');
const since = day('2015-06-01');
const FORM = 'https://followthrough.example/answer#x';

/** Every word of it but refs, the title and the areas' labels is a secret. */
function secretive(mailWords: 'all' | 'refs'): Plan {
  const words = { text: 'Secret text', lastAnswer: { on: day('2015-06-10'), by: lee, words: 'Secret update' } };
  const request = { kind: 'help', by: lee, on: day('2015-06-29'), words: 'Secret help' } as const;
  return plan({
    title: 'Improvement plan',
    roles: { coordinators: [cora], director: dan },
    asking: { ...USUAL_ASKING, mailWords },
    areas: [
      {
        title: 'Secret title',
        actions: [
          { ...words, ref: '1.1', leads: [lee] },
          { ...words, leads: ['Secret post'], requests: [request] },
          {
            ...words,
            ref: '1.3',
            leads: [lee],
            revisions: [revision('2015-09-30', { agreed: false, reason: 'Secret reason' })],
          },
          { ...words, ref: '1.4', leads: [lee], by: '2015-07-05' },
          {
            ...words,
            ref: '1.5',
            leads: [lee],
            by: '2015-12-31',
            status: 'done',
            doneOn: day('2015-06-30'),
            recordedOn: day('2015-06-30'),
          },
        ],
      },
      {
        label: null,
        number: null,
        title: 'Secret second title',
        manager: person('Max Secret'),
        actions: [{ ...words, ref: '2.1', leads: [lee] }],
      },
    ],
  });
}

async function allMails(of: Plan) {
  const [area] = of.areas;
  if (area === undefined) throw new Error('The plan has no area');
  const about = namedAction({ plan: of, area, action: firstAction(of) });
  const past = [askedOf(lee.id, '2015-06-15', about.action)];
  const { planTitle, areaHeading, wordlessArea } = about;
  const overseen = { planTitle, areaHeading, wordlessArea, areaTitle: area.title, count: 1 };
  return {
    manager: await writeDigest(digestFor(person('Mary Manager'), [of], { past, since: '2015-06-24' }), LINKS),
    coordinator: await writeDigest(digestFor(cora, [of], { past, since: '2015-06-24' }), LINKS),
    director: await writeDigest(digestFor(dan, [of], { since: '2015-06-24' }), LINKS),
    ask: await writeAsk(
      aView([anItem({ ...about, areaTitle: area.title, duePhrase: 'Secret phrase', by: null })]),
      FORM,
      false,
    ),
    silences: await writeNotice(
      { kind: 'silences', told: [{ ...about, lead: lee.name, asks: 2, since }], decide: [] },
      LINKS,
    ),
    overseen: await writeNotice({ kind: 'overseen', areas: [overseen] }, LINKS),
  };
}

test('a plan that keeps its words out of mails is told by refs, dates, counts and links', async () => {
  for (const mail of Object.values(await allMails(secretive('refs')))) {
    expect(`${mail.subject} ${mail.html} ${mail.text}`).not.toContain('Secret');
  }
  const { manager, coordinator, silences } = await allMails(secretive('refs'));
  expect(sayings(manager.html)).toEqual(
    expect.arrayContaining(['New – Action 1.1', 'Last update, 10 June 2015.', 'Priority Area 1']),
  );
  expect(sayings(coordinator.html)).toContain('Area 2');
  expect(linksOf(manager.html)).toContainEqual({
    words: 'Action 2 of Priority Area 1, counted from its top',
    href: LINKS.action('plan', 'plan:a1.2'),
  });
  expect(linksOf(silences.html).map(({ words }) => words)).toEqual(['Action 1.1']);
});

test('a digest of such a plan says why it holds so little, and beside another plan which of them it is', async () => {
  const why = 'keeps its words out of mails: open an action to read what it is about.';
  const { manager, director } = await allMails(secretive('refs'));
  expect(sayings(manager.html)).toContain(`This plan ${why}`);
  expect(director.text).not.toContain('out of mails');
  const other = plan({ id: 'other', title: 'Audit plan', actions: [{}] });
  const both = await writeDigest(digestFor(person('Mary Manager'), [secretive('refs'), other]), LINKS);
  expect(sayings(both.html)).toContain(`Improvement plan ${why}`);
});

test('any other plan speaks for itself', async () => {
  const { director, ...others } = await allMails(secretive('all'));
  expect(director.html).toContain('Secret title');
  for (const { html, text } of Object.values(others)) {
    expect(html).toContain('Secret');
    expect(text).toContain('Secret');
  }
});
