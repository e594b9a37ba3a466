import { type PaneCases, paneCases } from '../../src/cases/pane/pane-cases.ts';
import { findAction } from '../../src/core/plan/find-action.ts';
import { Refusal } from '../../src/core/refusal.ts';
import { day, person } from '../builders/plan.ts';
import { counted } from '../counted.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakeDeputyships } from '../fakes/deputyships.ts';
import { fakeKeptAnswers } from '../fakes/kept-answers.ts';
import { fakePlanStore } from '../fakes/plan-store.ts';
import { cell, REACH, RIGHTS } from './tables.ts';
import { DEPUTIES, DONE, directory, OPEN, PLACES, type Standing, WHO, world } from './world.ts';

const MAIL = {
  subject: 'Files',
  from: { name: 'Ann', address: 'ann@council.example' },
  on: day('2015-07-01'),
  link: null,
};
const CELL: Readonly<Record<string, string>> = { 'not-permitted': 'no', 'action-unknown': '404' };
let tried = 0;
afterAll(() => counted('roles x ways to note a mail tried', tried));

function stage(role: string, standing: Standing) {
  const plans = fakePlanStore(...world(role, standing));
  const pane = paneCases({
    plans,
    people: directory,
    deputyships: fakeDeputyships(...DEPUTIES),
    clock: fakeClock('2015-07-02'),
    kept: fakeKeptAnswers(),
    unanswered: async () => [],
    actionIn: (link) => link,
    isOfDigest: () => false,
  });
  const outcome = async (does: (pane: PaneCases) => Promise<unknown>): Promise<string> => {
    tried += 1;
    try {
      await does(pane);
      return plans.written.at(-1)?.onBehalf ? 'for X' : 'yes';
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return plans.written.length === 0 ? (CELL[error.code] ?? error.code) : 'REFUSED AND WRITTEN';
    }
  };
  return { plans, outcome, by: WHO.get(role) ?? person('Nobody'), pane };
}

describe.each([...WHO.keys()])('%s', (role) => {
  test.each([...PLACES])('may note a mail on %s as far as they may answer or add evidence', async (place, action) => {
    const row = cell(REACH, role, place);
    const request = { action, mail: MAIL, words: 'Half', submit: '1' };
    for (const [as, column] of [
      ['progress', 'answer'],
      ['evidence', 'add evidence'],
    ] as const) {
      const { outcome, by } = stage(role, OPEN);
      expect(await outcome((pane) => pane.noteMail({ ...request, by, as }))).toBe(cell(RIGHTS, row, column));
    }
  });

  test.each([OPEN, DONE])('is told what they may note, and may note that and nothing else', async (standing) => {
    for (const action of PLACES.values()) {
      const { by, pane } = stage(role, standing);
      const mail = { subject: '', text: '', links: [action], people: [], digest: null };
      const [told] = (await pane.viewMentioned(by, mail)).actions;
      for (const as of ['progress', 'evidence'] as const) {
        const { outcome } = stage(role, standing);
        const came = await outcome((cases) =>
          cases.noteMail({ action, by, as, mail: MAIL, words: 'Half', submit: '1' }),
        );
        expect([as, ['yes', 'for X'].includes(came)]).toEqual([as, told?.mayNote.includes(as) ?? false]);
      }
    }
  });

  test('makes an action of a mail where they coordinate the plan, and is told so', async () => {
    const { by, pane, outcome, plans } = stage(role, OPEN);
    const place = (await pane.places(by)).find(({ plan }) => plan.id === 'care');
    const made = { by, plan: 'care', area: 'a1', text: 'Ring them', lead: 'Head of Care', due: day('2015-09-01') };
    const came = await outcome((cases) => cases.makeAction({ ...made, mail: MAIL, submit: '1' }));
    const expected = role.startsWith('coordinator')
      ? 'yes'
      : role === 'anyone else'
        ? 'plan-unknown'
        : 'coordinator-adds';
    expect([came, place?.mayAdd ?? false]).toEqual([expected, came === 'yes']);
    expect(findAction(plans.plans(), 'care:a1.3') !== undefined).toBe(came === 'yes');
  });
});
