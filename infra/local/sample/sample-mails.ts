import type { Mailboxes } from '../mail/mailboxes.ts';
import { people } from '../people.ts';

/** A mail from one person of the council to another, both by surname. */
interface SampleMail {
  from: string;
  to: string;
  subject: string;
  paragraphs: readonly string[];
}

/** Mails that speak of actions of the sample plan, so that the pane beside them has something to find. */
const sampleMails: readonly SampleMail[] = [
  {
    from: 'Sesay',
    to: 'Lindqvist',
    subject: 'Return conversations: where we are',
    paragraphs: [
      'Marcus,',
      'on action 3.1: since the first of the month the duty team rings every family on the same day, and all nine conversations were offered within 72 hours. For 3.2 the reviewed form is in use in both teams.',
      'Could we look at action 6.2 together on Thursday? The new field for the date of the next supervision is not there yet.',
      'Ibrahim',
    ],
  },
  {
    from: 'Whitcombe',
    to: 'Menon',
    subject: 'The guide to being in care is printed',
    paragraphs: [
      'Dear Asha,',
      'the plain-language guide (1.1) came back from the printer today. 240 copies go to carers this week, and the Children in Care Council has put it on its own page.',
      'Somebody should also write to the schools about it; I do not think that anybody has that yet.',
      'Joan',
    ],
  },
  {
    from: 'Pritchard',
    to: 'Garrity',
    subject: 'Course on calming conflict (action 2.2)',
    paragraphs: [
      'Hello Tom,',
      'two providers have answered. The cheaper one cannot begin before January, so 2.2 will be late unless we take the other one. I need your view by Friday.',
      'Owen',
    ],
  },
];

/** Delivers the sample mails, as if their writers had just sent them. */
export function sendSampleMails(mailboxes: Mailboxes): void {
  for (const { from, to, subject, paragraphs } of sampleMails) {
    const html = paragraphs.map((words) => `<p>${words}</p>`).join('');
    mailboxes.sendLetter(
      addressOf(from),
      { subject, html, text: paragraphs.join('\n\n'), to: [addressOf(to)], cc: [], bcc: [], headers: [] },
      true,
    );
  }
}

function addressOf(surname: string): string {
  const person = people.find((one) => one.surname === surname);
  if (!person) throw new Error(`Nobody at Harrowmere is called ${surname}`);
  return person.mail;
}
