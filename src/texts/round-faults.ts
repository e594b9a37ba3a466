import { ROUND_FAULTS } from '../core/plan/round-fault.ts';
import { dayInWords } from './days.ts';

type RoundFaultCode = (typeof ROUND_FAULTS)[number];

/** What is wrong with a round, and what to do; the days are those that say so. */
const SENTENCES: Readonly<Record<RoundFaultCode, (...days: readonly string[]) => string>> = {
  'no-cut-off': () => 'Give at least one cut-off: the day until which updates count for the paper.',
  'meeting-has-passed': (meeting) => `The meeting on ${meeting} has passed. Give the day of one to come.`,
  'opens-in-the-past': (opens) => `The round cannot open on ${opens}, which has passed. Let it open today or later.`,
  'closed-already': (cutOff) => `The last cut-off, ${cutOff}, has passed. Give one that is today or later.`,
  'opens-after-cut-off': (opens, cutOff) =>
    `The round opens on ${opens}, after its cut-off on ${cutOff}. Open it earlier, or cut off later.`,
  'nobody-works': (opens, closes) =>
    `From ${opens} to ${closes} there is no working day, so nobody would be asked. Open it earlier, or cut off later.`,
  'cut-off-after-paper': (cutOff, paper) =>
    `The last cut-off, ${cutOff}, comes after the paper is out on ${paper}. Cut off earlier, or set the paper later.`,
  'paper-after-meeting': (paper, meeting) =>
    `The paper, due on ${paper}, would come after the meeting on ${meeting}. Set it earlier.`,
  overlaps: (opens, closes) =>
    `Another round collects updates from ${opens} to ${closes}. Two at once cannot be told apart on a card: choose other days, or change that one.`,
};

/** The sentence for one fault of a round. @param fault `<code>|<ISO day>|…` */
export function roundFaultSentence(fault: string): string {
  const [code, ...days] = fault.split('|');
  const known = ROUND_FAULTS.find((one) => one === code);
  return known === undefined ? fault : SENTENCES[known](...days.map(dayInWords));
}
