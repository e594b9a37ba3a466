import { writeAsk } from '../../src/mail/write-ask.tsx';
import { fakeAnswerLinks } from './answer-links.ts';
import type { FakeClock } from './clock.ts';
import { fakeMail } from './mail.ts';
import { fakePeople } from './people.ts';
import { fakeSendControl } from './send-control.ts';
import { fakeSentLetters } from './sent-letters.ts';

/** What asking takes beside plans, asks and chat: a mailbox, an empty directory, links, and nothing stopped. */
export function askPorts(clock: FakeClock) {
  return {
    mail: fakeMail(),
    letters: fakeSentLetters(),
    people: fakePeople(),
    answerLinks: fakeAnswerLinks(clock),
    control: fakeSendControl(),
    writeAsk: (...[ask, secret, mayHaveArrived]: [Parameters<typeof writeAsk>[0], string, boolean]) =>
      writeAsk(ask, `https://followthrough.example/tab/answer.html#${secret}`, mayHaveArrived),
  };
}
