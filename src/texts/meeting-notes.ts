import { dayInWords } from './days.ts';

/** What the notes of a meeting say around what was recorded, as a document and as a card. */
export const MEETING_NOTES_TEXTS = {
  title: (body: string, on: string) => `${body}, ${dayInWords(on)}`,
  subject: (plan: string) => `Notes of the meeting about ${plan}`,
  fileName: (body: string, on: string) => `Notes ${body} ${on}`,
  stillOpen: 'The meeting is not closed yet: more may be recorded.',
  nothing: 'Nothing was recorded in this meeting.',
  general: 'The meeting as a whole',
  columns: { item: 'Action', said: 'Noted', decided: 'Decided' },
  lead: (leads: string) => `Lead: ${leads}`,
  noLead: 'No lead',
  due: (by: string) => `Due ${dayInWords(by)}`,
  noDate: 'No date',
  agreed: (day: string, reason: string) => `Revised date ${dayInWords(day)} agreed: ${reason}`,
  refused: (day: string, reason: string) => `Revised date ${dayInWords(day)} not agreed: ${reason}`,
  passed: (count: number, ofArea: number) =>
    ofArea === 0
      ? `${count === 1 ? 'One action was' : `${count} actions were`} on the agenda; nothing was recorded of ${count === 1 ? 'it' : 'them'}.`
      : `${count === 1 ? 'One more action was' : `${count} more actions were`} on the agenda; nothing was recorded of ${count === 1 ? 'it' : 'them'}.`,
  added: 'New actions',
  addedColumns: { area: 'Area', text: 'Action', lead: 'Lead', due: 'Due' },
  asAt: (on: string) => `As recorded on ${dayInWords(on)}`,
  page: 'Page ',
  of: ' of ',
  // The card only
  counts: (noted: number, decided: number, added: number) =>
    [
      `${noted} ${noted === 1 ? 'action' : 'actions'} noted on`,
      `${decided} ${decided === 1 ? 'revised date' : 'revised dates'} decided`,
      `${added} ${added === 1 ? 'new action' : 'new actions'}`,
    ].join(', '),
  newAction: 'New action',
  more: (count: number) => (count === 1 ? 'and one more' : `and ${count} more`),
  openMeeting: 'Open the meeting',
} as const;
