import { answerHelp } from '../../../src/cases/deciding/answer-help.ts';
import { settleNotMine } from '../../../src/cases/deciding/settle-not-mine.ts';
import { heardFrom, leadAnswers } from '../../../src/core/asking/heard-from.ts';
import { accountableOf, leadsOf } from '../../../src/core/plan/plan.ts';
import { decidedRequest } from '../../../src/core/plan/request-decided.ts';
import { Refusal } from '../../../src/core/refusal.ts';
import type { PlanStore } from '../../../src/ports/plan-store.ts';
import { storedAsk } from '../../builders/ask.ts';
import { type ActionGiven, day, type PlanGiven, person, plan } from '../../builders/plan.ts';
import { fakePeople, mailOf } from '../../fakes/people.ts';
import { ACTION, answering, jo, LATE, lee, onTrack } from '../answering.ts';

const mary = person('Mary Manager');
const nell = person('Nell Next');
const cora = person('Cora Coordinator');
const zoe = person('Zoe Newcome');
const HELP = { choice: 'help', words: 'A second assessor' } as const;
const NOT_MINE = { choice: 'not-mine', words: 'Ask Estates' } as const;

/** Lee and Jo lead it, Mary manages, Nell is the next level, Cora coordinates. */
function stage(given: ActionGiven = {}, more: PlanGiven = {}) {
  const at = answering(
    plan({ roles: { coordinators: [cora], nextLevel: nell }, actions: [{ ...LATE, ...given }], ...more }),
    storedAsk({ person: mary }),
  );
  const people = fakePeople({ people: [lee, jo, mary, nell, cora, zoe] });
  const act = { action: ACTION, door: 'tab', submit: 'submit-1' } as const;
  return {
    ...at,
    help: (by = mary, of = lee, plans: PlanStore = at.plans) =>
      answerHelp({ ...at.ports, people, plans }, { ...act, by, of: of.id, words: 'One more from May' }),
    settle: (decision: Parameters<typeof settleNotMine>[1]['decision'], by = cora, plans: PlanStore = at.plans) =>
      settleNotMine({ ...at.ports, people, plans }, { ...act, by, of: lee.id, decision }),
    last: () => at.plans.history(ACTION).at(-1),
  };
}
const stays = { decided: 'stays', reason: 'Estates only own the building' } as const;
const goesTo = (to = zoe) => ({ decided: 'goes', to: mailOf(to), words: 'Talk to each other' }) as const;

describe('help', () => {
  test('is answered by the manager: the request goes, and the entry tells whose it was', async () => {
    const { answer, help, action, plans, last } = stage();
    await answer({ answer: HELP });
    await help();
    expect(action().requests).toEqual([]);
    expect(last()).toMatchObject({ kind: 'help-answered', by: mary, words: 'One more from May' });
    expect(plans.history(ACTION).flatMap((entry) => decidedRequest(entry, plans.history(ACTION)) ?? [])).toMatchObject([
      { by: lee, words: HELP.words },
    ]);
  });

  test('is known to be what was asked for, however the list writes its line ends', async () => {
    const { answer, help, plans, last } = stage();
    await answer({ answer: { ...HELP, words: 'A second assessor,\r\nand a van ' } });
    const asLists = (action: string) =>
      plans.history(action).map((entry) => ({ ...entry, words: entry.words?.replace('\r\n', '\n').trim() ?? null }));
    await help(mary, lee, { ...plans, history: asLists });
    const entry = last();
    expect(entry && decidedRequest(entry, plans.history(ACTION))).toMatchObject({ by: lee, kind: 'help-asked' });
  });

  test('of one lead leaves what another one asked for', async () => {
    const { answer, help, action } = stage();
    await answer({ answer: HELP });
    await answer({ by: jo, answer: { ...HELP, words: 'A van' } });
    await help(mary, jo);
    expect(action().requests).toMatchObject([{ by: lee }]);
  });

  test('is answered by the next level where the manager leads it or the post is vacant', async () => {
    for (const given of [
      { given: { leads: [lee, mary] } },
      { more: { areas: [{ manager: null, actions: [LATE] }] } },
    ]) {
      const { answer, help, last } = stage(given.given, given.more);
      await answer({ answer: HELP });
      await expect(help(mary)).rejects.toThrow(Refusal);
      await help(nell);
      expect(last()).toMatchObject({ kind: 'help-answered', by: nell });
    }
  });

  test.each([
    ['2015-07-15', 'is the manager’s for ten working days', 'not-permitted'],
    ['2015-07-16', 'is the next level’s, too, from then on', null],
  ])('asked for on 2 July 2015, on %s %s', async (today, _whose, refused) => {
    const requests = [{ kind: 'help', by: lee, on: day('2015-07-02'), words: HELP.words }] as const;
    const { help, clock, last } = stage({ requests });
    clock.set(today);
    if (refused === null) {
      await help(nell);
      expect(last()).toMatchObject({ kind: 'help-answered', by: nell });
    } else {
      await expect(help(nell)).rejects.toMatchObject({ code: refused });
    }
  });

  test('that nobody waits for is refused', async () => {
    await expect(stage().help()).rejects.toMatchObject({ code: 'request-gone' });
  });

  test('twice is once', async () => {
    const { answer, help, plans } = stage();
    await answer({ answer: HELP });
    await help();
    await help();
    expect(plans.history(ACTION)).toHaveLength(2);
  });
});

describe('"not mine"', () => {
  test('stays with who said so, with the reason', async () => {
    const { answer, settle, action, last } = stage();
    await answer({ answer: NOT_MINE });
    await settle(stays);
    expect(action().requests).toEqual([]);
    expect(leadsOf(action())).toEqual([lee, jo]);
    expect(last()).toMatchObject({ kind: 'not-mine-settled', by: cora, words: stays.reason });
  });

  test('goes to somebody else, who takes the same place', async () => {
    const { answer, settle, action, last } = stage();
    await answer({ answer: NOT_MINE });
    await settle(goesTo(), mary);
    expect(leadsOf(action())).toEqual([zoe, jo]);
    expect(accountableOf(action())).toEqual(zoe);
    expect(action().people.map(({ printed }) => printed)).toEqual(['Lee Lead', 'Jo Joint']);
    expect(last()).toMatchObject({ kind: 'not-mine-settled', by: mary, words: 'Talk to each other' });
    expect(last()?.changes).toContainEqual({ field: 'led by', from: 'Lee Lead', to: 'Zoe Newcome' });
  });

  test('gone to somebody else it is nobody’s answer: who has it now, and the others, have said nothing yet', async () => {
    const { answer, settle, action, plans } = stage();
    await answer({ answer: NOT_MINE });
    await settle(goesTo());
    expect(action().lastAnswer).toBeNull();
    const from = { history: plans.history, dayOf: () => day('2015-07-01'), availability: [] };
    const answers = leadAnswers(plans.plans(), from);
    expect([zoe, jo].map(({ id }) => heardFrom(answers, [])(action(), id))).toEqual([null, null]);
  });

  test('what another lead said after it stays what was said last', async () => {
    const { answer, settle, action } = stage();
    await answer({ answer: NOT_MINE });
    await answer({ by: jo, answer: onTrack });
    await settle(goesTo());
    expect(action().lastAnswer).toMatchObject({ by: jo, words: onTrack.words });
  });

  test('goes to another lead of it, who is then named once', async () => {
    const { answer, settle, action } = stage();
    await answer({ answer: NOT_MINE });
    await settle(goesTo(jo));
    expect(leadsOf(action())).toEqual([jo]);
  });

  test.each([
    ['nobody of the directory', { ...goesTo(), to: 'nobody@council.example' }, 'person-unknown'],
    ['the one who said so', goesTo(lee), 'already-theirs'],
  ] as const)('does not go to %s', async (_, decision, code) => {
    const { answer, settle, action, plans } = stage();
    await answer({ answer: NOT_MINE });
    await expect(settle(decision)).rejects.toMatchObject({ code });
    expect([action().requests.length, leadsOf(action()), plans.written.length]).toEqual([1, [lee, jo], 1]);
  });

  test('is not settled by somebody who leads it, but by the level above where all others do', async () => {
    const { answer, settle, last } = stage({ leads: [lee, cora, mary] });
    await answer({ answer: NOT_MINE });
    await expect(settle(stays, cora)).rejects.toMatchObject({ code: 'own-action' });
    await settle(stays, nell);
    expect(last()).toMatchObject({ by: nell });
  });

  test('cut off between the leads and the entry still waits, and the same again finishes it', async () => {
    const { answer, settle, action, record, plans, last } = stage();
    await answer({ answer: NOT_MINE });
    record.goAway();
    await expect(settle(goesTo(), cora, record.store)).rejects.toMatchObject({ code: 'unreachable' });
    expect(leadsOf(action())).toEqual([zoe, jo]);
    expect(action().requests).toHaveLength(1);
    await settle(goesTo());
    expect(action().requests).toEqual([]);
    expect(last()?.changes).toContainEqual({ field: 'led by', from: 'Lee Lead', to: 'Zoe Newcome' });
    expect(plans.written).toHaveLength(2);
  });

  test('of somebody who leads it no more is settled only with who leads it now', async () => {
    const { answer, settle, plans, action } = stage();
    await answer({ answer: NOT_MINE });
    const given = action().people.map((lead) => (lead.accountable ? { ...lead, people: [nell] } : lead));
    await plans.replaceLeads('plan', ACTION, given);
    await expect(settle(stays)).rejects.toMatchObject({ code: 'not-a-lead' });
    await expect(settle(goesTo(zoe))).rejects.toMatchObject({ code: 'not-a-lead' });
    await settle(goesTo(nell));
    expect(action().requests).toEqual([]);
  });
});
