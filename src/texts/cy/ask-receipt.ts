/** Unreviewed: translated without a Welsh speaker's check. */
import type * as english from '../ask-receipt.ts';
import { dayInWords } from './days.ts';

export const notWritten: typeof english.notWritten = (why) =>
  `Cadwyd eich ateb, ond ni ellid ei ysgrifennu i’r cynllun. ${why}`;

export const notWrittenInstead: typeof english.notWrittenInstead = (why, answer, words) => {
  const wrote = words === null ? '' : ` Roeddech wedi ysgrifennu: “${words}”`;
  return `${notWritten(why)} Roeddech wedi ateb: ${answer}.${wrote}`;
};

export const recordedWords: typeof english.recordedWords = ({ outcome, doneOn, expected, overdue, opening }) => {
  if (outcome === 'done')
    return doneOn === null ? 'wedi’i wneud, heb ddweud y diwrnod' : `gwnaed ar ${dayInWords(doneOn)}`;
  if (outcome === 'help') return 'gofynnwyd am gymorth';
  if (outcome === 'not-mine') return 'nid chi biau hwn, meddech';
  if (outcome === 'revision')
    return expected === null ? 'gofynnwyd am ddyddiad diwygiedig' : `gofynnwyd am ${dayInWords(expected)}`;
  if (expected !== null) return `ddim eto, disgwylir erbyn ${dayInWords(expected)}`;
  if (opening) return 'yn iawn fel y mae yn y cynllun';
  return overdue ? 'ddim eto' : 'ar y trywydd iawn';
};

export const whatFollows: typeof english.whatFollows = ({ outcome, closer, decider }) => {
  if (outcome === 'done') return closer === null ? null : `${closer} sy’n ei gau`;
  if (outcome === 'not-done' || decider === null) return null;
  if (outcome === 'help') return `gofynnir i ${decider} helpu`;
  return outcome === 'revision' ? `${decider} sy’n penderfynu` : `${decider} sy’n penderfynu pwy biau hwn`;
};

export const receiptLine: typeof english.receiptLine = (said, { state, by, follows }) => {
  const head = state === 'recorded' ? '✔ Cofnodwyd' : '… Cadwyd, heb ei ysgrifennu i’r cynllun eto';
  return `${head}: ${said}${by === null ? '' : ` (${by})`}${follows === null ? '' : `; ${follows}`}`;
};

export const saidSoFar: typeof english.saidSoFar = (said, state) => {
  const head = state === 'recorded' ? 'Cofnodwyd hyd yn hyn' : 'Cadwyd hyd yn hyn, heb ei ysgrifennu i’r cynllun eto';
  return `${head}: ${said}. Bydd yr hyn a ddewiswch nawr yn ei ddisodli.`;
};
