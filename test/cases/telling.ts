import type { ActPorts } from '../../src/cases/actions/act-on-action.ts';
import { pastAsks } from '../../src/cases/asking/past-asks.ts';
import { type DeliverNoticePorts, deliverNotice } from '../../src/cases/telling/deliver-notice.ts';
import { type SendNoticesPorts, sendNotices, sendNoticesByHand } from '../../src/cases/telling/send-notices.ts';
import type { Plan } from '../../src/core/plan/plan.ts';
import { noticePaper } from '../../src/texts/notices.ts';
import { type ActionGiven, day, person, plan } from '../builders/plan.ts';
import { fakeAskStore } from '../fakes/ask-store.ts';
import { fakeAvailability } from '../fakes/availability.ts';
import { fakeChat } from '../fakes/chat.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakeMail } from '../fakes/mail.ts';
import { fakeNoticeStore } from '../fakes/notice-store.ts';
import { fakePeople } from '../fakes/people.ts';
import { fakePlanStore } from '../fakes/plan-store.ts';
import { fakeRunStore } from '../fakes/run-store.ts';
import { fakeSendQueue } from '../fakes/send-queue.ts';
import { fakeSentLetters } from '../fakes/sent-letters.ts';

export const lee = person('Lee Lead');
export const mary = person('Mary Manager');
const [nia, cora] = [person('Nia Next'), person('Cora Coordinator')];
export const KEY = 'plan:a1.1';
export const REVISION = {
  phrase: null,
  by: day('2015-09-30'),
  reason: 'Post vacant',
  agreed: null,
  asked: { by: lee, on: day('2015-07-01') },
  refused: null,
};
export const HELP = { kind: 'help', by: lee, on: day('2015-07-01'), words: 'Two more reviewers' } as const;

/** A live plan with somebody at every level. */
export function toldPlan(...actions: readonly ActionGiven[]): Plan {
  return plan({ roles: { coordinators: [cora], nextLevel: nia }, actions });
}

/** Everything that telling people takes, in memory, on Wednesday 1 July 2015 at 11:00 in London. */
export function tellingStage(of: Plan, change: (ports: TellingPorts) => TellingPorts = (ports) => ports) {
  const clock = fakeClock('2015-07-01');
  const [chat, mail, queue] = [fakeChat(), fakeMail(), fakeSendQueue()];
  const [plans, notices] = [fakePlanStore(of), fakeNoticeStore()];
  const asks = fakeAskStore();
  const ports = change({
    ...{ clock, chat, mail, queue, plans, notices, asks },
    letters: fakeSentLetters(),
    pastAsks: () => pastAsks(asks, clock.today()),
    availability: fakeAvailability(),
    people: fakePeople({ people: [lee, mary, nia, cora] }),
    runs: fakeRunStore({ notices: day('2015-06-30') }),
    timeZone: 'Europe/London',
    writeNotice: async (view) => ({
      subject: noticePaper(view).title,
      html: '',
      text: JSON.stringify(noticePaper(view)),
    }),
  });
  const look = () => sendNotices(ports, { escalating: true });
  const deliver = async () => {
    const outcomes: string[] = [];
    for (const taken of await queue.take(32)) {
      outcomes.push(await deliverNotice(ports, taken.toSend.key));
      await taken.settle();
    }
    return outcomes;
  };
  return {
    ...{ ports, clock, chat, mail, queue, plans, notices, look, deliver },
    lookByHand: () => sendNoticesByHand(ports),
    /** Looks for what there is to tell, and delivers it. */
    async tell() {
      await look();
      return deliver();
    },
    /** Who was told what in chat so far. */
    told: () => chat.told.map(({ person: to, notice }) => `${to.name}: ${notice.kind}`),
  };
}

/** What both cases take. */
export type TellingPorts = SendNoticesPorts & DeliverNoticePorts & ActPorts;
