import { answerAction } from '../../../src/cases/answering/answer-action.ts';
import { writeKeptAnswers } from '../../../src/cases/answering/write-kept-answers.ts';
import { person } from '../../builders/plan.ts';
import { fakePeople } from '../../fakes/people.ts';
import { fakeRunStore } from '../../fakes/run-store.ts';
import { fakeSendQueue } from '../../fakes/send-queue.ts';
import { ACTION, answering, done, jo, lee, onTrack } from '../answering.ts';

/** Jo answers in the tab what Lee answered on a card while the record was away. */
async function stage(by = jo) {
  const all = answering();
  all.record.goAway();
  await all.answer({ answer: onTrack });
  all.record.comeBack();
  const ports = { ...all.ports, people: fakePeople({ people: [lee, jo] }) };
  return {
    ...all,
    write: () => writeKeptAnswers({ ...ports, runs: fakeRunStore(), queue: fakeSendQueue() }),
    answerInTab: () => answerAction(ports, { by, action: ACTION, door: 'tab', submit: 'submit-1', answer: done }),
  };
}

test('nothing is written over what was said before and is still kept; then it is', async () => {
  const { answerInTab, write, plans } = await stage();
  await expect(answerInTab()).rejects.toMatchObject({ code: 'busy' });
  expect(plans.written).toEqual([]);
  await write();
  await answerInTab();
  expect(plans.history(ACTION).map(({ by }) => by.name)).toEqual([lee.name, jo.name]);
});

test('that something is kept is told to nobody who may not see the action', async () => {
  const { answerInTab } = await stage(person('Una Other'));
  await expect(answerInTab()).rejects.toMatchObject({ code: 'action-unknown' });
});
