import fc from 'fast-check';
import type { Decision, Digest } from '../../../src/core/digest/digest.ts';
import { isOverdue } from '../../../src/core/plan/overdue.ts';
import { actionsOf } from '../../../src/core/plan/plan.ts';
import { counted } from '../../counted.ts';
import { PEOPLE, type SomeMonday, someMonday } from './some-monday.ts';
import { digestsOf, MONDAY } from './told.ts';

const mailsOf = ({ plans, availability, past, before, then }: SomeMonday): readonly Digest[] =>
  digestsOf(plans, {
    availability,
    past,
    before: () => before,
    planThen: (now) => then[plans.indexOf(now)] ?? now,
  });

const repeated = (keys: readonly string[]) => keys.filter((key, index) => keys.indexOf(key) !== index);
const asked = (one: Decision) => ['asker' in one ? one.asker.id : '', one.what, one.action.key].join(' ');
const areaKeys = ({ areas, summaries }: Digest) => [
  ...areas.map(({ plan, area }) => `${plan.id} ${area.id}`),
  ...summaries.flatMap(({ plan, areas: counts }) => counts.map(({ area }) => `${plan.id} ${area.id}`)),
];

/** Tries any Mondays, and says how many digests were looked at. */
function forAnyMonday(isRight: (mails: readonly Digest[], monday: SomeMonday) => void): void {
  let mails = 0;
  fc.assert(
    fc.property(someMonday, (monday) => {
      const digests = mailsOf(monday);
      mails += digests.length;
      isRight(digests, monday);
    }),
    { numRuns: 50 },
  );
  counted('digests of generated plans', mails);
  expect(mails).toBeGreaterThan(100);
}

test('everybody gets one mail at most, and nobody is told of an area, an action or a decision twice in it', () => {
  forAnyMonday((mails) => {
    expect(repeated(mails.map(({ to }) => to.id))).toEqual([]);
    for (const mail of mails) {
      expect(repeated(areaKeys(mail))).toEqual([]);
      expect(repeated(mail.decide.map(asked))).toEqual([]);
      expect(repeated(mail.unanswered.map(({ action, lead }) => `${action.key} ${lead}`))).toEqual([]);
      const listed = [...mail.areas.flatMap(({ overdue }) => overdue), ...mail.soon, ...mail.doneSince];
      const closures = mail.decide.filter(({ what }) => what === 'closure');
      expect(repeated([...listed, ...closures].map(({ action }) => action.key))).toEqual([]);
    }
  });
});

test('every overdue action of a managed area of a live plan is told to one manager, or to who stands in', () => {
  let overdue = 0;
  forAnyMonday((mails, { plans }) => {
    const managed = plans
      .filter(({ state }) => state === 'live')
      .flatMap(({ areas }) => areas.filter(({ manager }) => manager !== null))
      .flatMap(({ actions }) => actions.filter((action) => isOverdue(action, MONDAY)));
    const told = mails
      .flatMap(({ areas }) => areas.filter(({ role }) => role === 'manager'))
      .flatMap((area) => area.overdue.map(({ action }) => action.key));
    overdue += managed.length;
    expect(told.toSorted()).toEqual(managed.map(({ key }) => key).toSorted());
  });
  expect(overdue).toBeGreaterThan(20);
});

test('nothing is told of a plan that is not live', () => {
  forAnyMonday((mails, { plans }) => {
    const live = new Set(plans.filter(({ state }) => state === 'live').map(({ id }) => id));
    for (const mail of mails) {
      const of = [
        ...[...mail.areas, ...mail.summaries, ...mail.decide].map(({ plan }) => plan.id),
        ...[...mail.unanswered, ...mail.soon, ...mail.doneSince].map(({ action }) => action.plan),
      ];
      expect(of.filter((id) => !live.has(id))).toEqual([]);
    }
  });
});

test('a summary holds nobody’s name and nothing that a person said', () => {
  let summaries = 0;
  forAnyMonday((mails) => {
    const told = mails.flatMap((mail) => mail.summaries);
    summaries += told.length;
    const text = JSON.stringify(told);
    for (const words of [...PEOPLE.flatMap(({ id, name }) => [id, name]), 'Half of it', 'Please', 'Six files']) {
      expect(text).not.toContain(words);
    }
  });
  expect(summaries).toBeGreaterThan(10);
});

test('what is new is overdue now, and what is not new was overdue when the digest before was sent', () => {
  forAnyMonday((mails, { then, before }) => {
    const late = before === null ? [] : then.filter(({ state }) => state === 'live').flatMap(actionsOf);
    const lateThen = new Set(late.filter((one) => before && isOverdue(one, before)).map(({ key }) => key));
    for (const { overdueThen, newlyOverdue, overdue } of mails.flatMap(({ areas }) => areas)) {
      const keys = overdue.map(({ action }) => action.key);
      const expected = overdueThen === null ? [] : keys.filter((key) => !lateThen.has(key));
      expect([...newlyOverdue]).toEqual(expected);
    }
  });
});
