/** Unreviewed: translated without a Welsh speaker's check. */

import type * as english from '../plan-page.ts';
import type { SameShape } from '../same-shape.ts';
import { COMING_TEXTS } from './coming.ts';
import { ACTION, counted } from './counted.ts';
import { dayNear } from './days.ts';

export const PLAN_TEXTS = {
  ...COMING_TEXTS.plan,
  none: 'Nid ydych yn rhedeg unrhyw gynllun',
  noneMore:
    'Mae cydlynwyr cynllun yn enwi ei gilydd ar ei dudalen bobl. Mae pwy bynnag sy’n rhedeg Followthrough yn enwi’r cyntaf.',
  state: 'Lle mae’n sefyll',
  planIs: 'Mae’r cynllun',
  endTitle: 'Dod â’r cynllun hwn i ben am byth?',
  keep: 'Ei adael fel y mae',
  people: 'Pobl',
  peopleWhat: 'Pwy yw pob arweinydd printiedig, rheolwyr y meysydd, a rolau’r cynllun.',
  toPeople: 'Pobl y cynllun hwn',
  asking: 'Gofyn, rowndiau a gwyliau',
  askingWhat:
    'Diwrnod y cerdyn wythnosol, y rowndiau ar gyfer cyfarfodydd, diwrnodau i ffwrdd, pwy y gofynnir beth iddynt yn y 30 diwrnod nesaf, a phwy na ddylid gofyn iddynt.',
  toAsking: 'Sut mae’r cynllun hwn yn gofyn',
  meetings: 'Cyfarfodydd',
  meetingsWhat:
    'Yn mynd drwy’r hyn sy’n hwyr fesul un ac yn cofnodi nodiadau, penderfyniadau a dyddiadau yn y fan a’r lle.',
  toMeeting: 'Cynnal cyfarfod',
  delivery: 'Cyflwyno',
  deliveryWhat:
    'Beth a anfonir nesaf, sut aeth y cardiau diwethaf, cerdyn prawf i chi eich hun, a ffordd o atal pob anfon.',
  toDelivery: 'Beth sy’n cael ei anfon',
  document: 'Y ddogfen',
  documentWhat: 'Caiff fersiwn newydd o’r un ddogfen ei chymharu â’r cofnod cyn i ddim ohoni gyfrif.',
  toNewer: 'Dod â fersiwn newydd i mewn',
  record: 'Y cofnod',
  recordWhat:
    'Cedwir popeth mewn rhestrau SharePoint ar y safle hwn; caiff pawb sy’n gallu ei agor ddarllen y cynllun.',
  toRecord: 'Agor y safle',
  ragWords: 'Geiriau ar gyfer RAG',
  ragWordsWhat:
    'Geiriau eich cyngor ei hun am gyflwr cam gweithredu. Mae’r siâp yn aros wrth eu hochr, a gelwir yr hyn a adewir yn wag fel arfer.',
  usual: 'fel arfer',
  changeWords: 'Newid y geiriau',
  save: 'Cadw',
  changes: 'Beth a newidiwyd am y cynllun hwn',
} satisfies SameShape<typeof english.PLAN_TEXTS>;

export const planInNumbers: typeof english.planInNumbers = ({ actions, areas, open, overdue }) =>
  `${counted(actions, ACTION)} mewn ${counted(areas, AREA)}: ${open} ar agor, ${overdue} yn hwyr.`;

export const lackingInPlan: typeof english.lackingInPlan = ({ leadsWithoutPerson, areasWithoutManager }) => [
  ...(areasWithoutManager > 0 ? [`Nid oes rheolwr eto gan ${counted(areasWithoutManager, AREA)}.`] : []),
  ...(leadsWithoutPerson > 0 ? [`Nid oes neb eto y tu ôl i ${counted(leadsWithoutPerson, LEAD)}.`] : []),
];

export const nextCardsOn: typeof english.nextCardsOn = (day, today) =>
  day === today
    ? 'Mae’r cardiau wythnosol yn mynd allan heddiw.'
    : `Mae’r cardiau wythnosol nesaf yn mynd allan ar ${dayNear(day, today)}.`;

export const nextMeetingLine: typeof english.nextMeetingLine = ({ name, on }, today) =>
  `Y cyfarfod nesaf: ${name}, ${dayNear(on, today)}.`;

export const runBy: typeof english.runBy = (names) => `Rhedir gan ${new Intl.ListFormat('cy-GB').format(names)}.`;

const AREA = { word: 'maes', soft: 'faes' };
const LEAD = { word: 'arweinydd' };
