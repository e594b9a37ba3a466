/** Unreviewed: translated without a Welsh speaker's check. */
import { ROUND_FAULTS } from '../../core/plan/round-fault.ts';
import type * as english from '../round-faults.ts';
import { dayInWords } from './days.ts';

type RoundFaultCode = (typeof ROUND_FAULTS)[number];

const SENTENCES: Readonly<Record<RoundFaultCode, (...days: readonly string[]) => string>> = {
  'no-cut-off': () =>
    'Rhowch o leiaf un dyddiad cau: y diwrnod hyd at pryd y mae diweddariadau’n cyfrif ar gyfer y papur.',
  'meeting-has-passed': (meeting) => `Mae’r cyfarfod ar ${meeting} wedi bod. Rhowch ddiwrnod cyfarfod sydd eto i ddod.`,
  'opens-in-the-past': (opens) =>
    `Ni all y rownd agor ar ${opens}, sydd wedi bod. Gadewch iddi agor heddiw neu’n hwyrach.`,
  'closed-already': (cutOff) => `Mae’r dyddiad cau olaf, ${cutOff}, wedi bod. Rhowch un sydd heddiw neu’n hwyrach.`,
  'opens-after-cut-off': (opens, cutOff) =>
    `Mae’r rownd yn agor ar ${opens}, ar ôl ei dyddiad cau ar ${cutOff}. Agorwch hi’n gynharach, neu caewch hi’n hwyrach.`,
  'nobody-works': (opens, closes) =>
    `O ${opens} hyd ${closes} nid oes diwrnod gwaith, felly ni fyddai neb yn cael cais. Agorwch hi’n gynharach, neu caewch hi’n hwyrach.`,
  'cut-off-after-paper': (cutOff, paper) =>
    `Daw’r dyddiad cau olaf, ${cutOff}, ar ôl i’r papur fynd allan ar ${paper}. Caewch hi’n gynharach, neu gosodwch y papur yn hwyrach.`,
  'paper-after-meeting': (paper, meeting) =>
    `Byddai’r papur, sydd i ddod ar ${paper}, yn dod ar ôl y cyfarfod ar ${meeting}. Gosodwch ef yn gynharach.`,
  overlaps: (opens, closes) =>
    `Mae rownd arall yn casglu diweddariadau o ${opens} hyd ${closes}. Ni ellir gwahaniaethu rhwng dwy ar gerdyn: dewiswch ddiwrnodau eraill, neu newidiwch honno.`,
};

export const roundFaultSentence: typeof english.roundFaultSentence = (fault) => {
  const [code, ...days] = fault.split('|');
  const known = ROUND_FAULTS.find((one) => one === code);
  return known === undefined ? fault : SENTENCES[known](...days.map(dayInWords));
};
