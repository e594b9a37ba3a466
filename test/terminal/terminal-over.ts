import { readDocument } from '../../src/documents/read-plan.ts';
import type { Parts } from '../../src/parts.ts';
import type { Terminal } from '../../src/terminal/terminal.ts';
import { fakeAnswerLinks } from '../fakes/answer-links.ts';
import { fakeAskStore } from '../fakes/ask-store.ts';
import { fakeAvailability } from '../fakes/availability.ts';
import { fakeChangeSignals } from '../fakes/change-signal.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakeConversations } from '../fakes/conversations.ts';
import { fakeDeputyships } from '../fakes/deputyships.ts';
import { fakeDigestStore } from '../fakes/digest-store.ts';
import { fakeDirectory } from '../fakes/directory.ts';
import { fakeIds } from '../fakes/ids.ts';
import { fakeInstaller } from '../fakes/installer.ts';
import { fakeKeptAnswers } from '../fakes/kept-answers.ts';
import { fakeMail } from '../fakes/mail.ts';
import { fakeNotesCards } from '../fakes/notes-cards.ts';
import { fakeNoticeStore } from '../fakes/notice-store.ts';
import { fakeOwnDigests } from '../fakes/own-digests.ts';
import { fakePace } from '../fakes/pace.ts';
import { fakePeople } from '../fakes/people.ts';
import { fakePlanStore } from '../fakes/plan-store.ts';
import { fakeReturnedMail } from '../fakes/returned-mail.ts';
import { fakeRunStore } from '../fakes/run-store.ts';
import { fakeSavedViews } from '../fakes/saved-views.ts';
import { fakeSendControl } from '../fakes/send-control.ts';
import { fakeSendQueue } from '../fakes/send-queue.ts';
import { fakeSentLetters } from '../fakes/sent-letters.ts';
import { fakeShownItems } from '../fakes/shown-items.ts';

/** A terminal over fakes, but for the parts that are given, on Thursday 2 July 2015. It reads documents where it runs, and keeps what it says. */
export function terminalOver(given: Partial<Parts> = {}) {
  const printed: string[] = [];
  const told: string[] = [];
  let failed = 0;
  const clock = fakeClock('2015-07-02');
  const parts: Parts = {
    clock,
    ids: fakeIds(),
    plans: fakePlanStore(),
    people: fakePeople(),
    directory: fakeDirectory(),
    mail: fakeMail(),
    returned: fakeReturnedMail(),
    letters: fakeSentLetters(),
    asks: fakeAskStore(),
    answerLinks: fakeAnswerLinks(clock),
    availability: fakeAvailability(),
    deputyships: fakeDeputyships(),
    ownDigests: fakeOwnDigests(),
    savedViews: fakeSavedViews(),
    kept: fakeKeptAnswers(),
    digests: fakeDigestStore(),
    notices: fakeNoticeStore(),
    queue: fakeSendQueue(),
    control: fakeSendControl(),
    runs: fakeRunStore(),
    signal: fakeChangeSignals()(),
    conversations: fakeConversations(),
    sendPace: fakePace(),
    installer: fakeInstaller(),
    shown: fakeShownItems(),
    notesCards: fakeNotesCards(),
    inTime: (work) => work,
    ...given,
  };
  const terminal: Terminal = {
    print: (line) => void printed.push(line),
    tell: (line) => void told.push(line),
    openReader: async () => ({ read: readDocument, close: async () => undefined }),
    open: async () => parts,
    provision: async function* () {},
    checkup: async () => ({ checks: [], clearUp: async () => undefined }),
    fail: () => {
      failed += 1;
    },
    clock: parts.clock,
    links: () => null,
  };
  return { terminal, parts, printed, told, hasFailed: () => failed > 0 };
}
