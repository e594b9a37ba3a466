/** Unreviewed: translated without a Welsh speaker's check. */

import type * as english from '../meeting-screen.ts';
import type { SameShape } from '../same-shape.ts';
import { COMING_TEXTS } from './coming.ts';
import { counted } from './counted.ts';
import { dayInWords, dayNear } from './days.ts';

export const MEETING_TEXTS = {
  ...COMING_TEXTS.meeting,
  choosePlan: 'Pa gynllun y mae’r cyfarfod yn mynd drwyddo?',
  noPlan: 'Ni chewch ddarllen unrhyw gynllun eto',
  noPlanMore:
    'Mae’r cyfarfod yn ymddangos yma cyn gynted ag y bydd ei gydlynydd wedi rhoi cynllun ar waith a rhoi rhan i chi ynddo.',
  openTitle: 'Agor cyfarfod',
  openWhat:
    'Cofnodir yr hyn a nodir ac a benderfynir o hynny ymlaen fel eiddo’r corff, ac mae pawb sydd â’r dudalen hon ar agor yn ei weld ar unwaith.',
  body: 'Pwy sy’n cyfarfod: bwrdd, panel neu bwyllgor',
  on: 'Diwrnod y cyfarfod',
  open: 'Agor y cyfarfod',
  onlyCoordinator: 'Cydlynydd y cynllun sy’n agor y cyfarfod. Mae’r dudalen hon wedyn yn ei ddangos ohoni’i hun.',
  notLive: 'Nid yw’r cynllun ar waith, felly ni elwir dim ynddo’n hwyr ac nid oes cyfarfod yn mynd drwyddo.',
  posts: 'Swyddi yn lle enwau',
  items: 'Agenda',
  previous: 'Blaenorol',
  next: 'Nesaf',
  nothing: 'Nid oes dim yn hwyr, ac nid oes dim yn aros am y corff',
  nothingMore: 'Gellir cofnodi nodiadau ar y cyfarfod cyfan a chamau gweithredu newydd o hyd.',
  follow: 'Mynd at yr hyn y mae’r ystafell yn edrych arno',
  followWhat: 'Aethoch ymlaen ar eich pen eich hun; mae’r hyn a deipioch yn aros.',
  lead: 'Arweinydd',
  due: 'Erbyn',
  lastUpdate: 'Diweddariad diwethaf',
  noted: 'Nodwyd',
  decided: 'Penderfynwyd',
  note: 'Nodyn',
  noteOnItem: 'Nodyn ar y cam gweithredu hwn',
  noteWords: 'Beth a ddywedwyd',
  record: 'Cofnodi',
  decide: 'Penderfynu ar ddyddiad',
  decideWhat: 'Dyddiad diwygiedig, fel y penderfynodd y corff',
  decision: 'Beth a benderfynwyd?',
  agreed: 'Cytunir ar y dyddiad',
  refused: 'Ni chytunir ar y dyddiad',
  day: 'Pa ddiwrnod',
  reason: 'Pam',
  takeBack: 'Tynnu’n ôl',
  asWhole: 'Y cyfarfod cyfan',
  noteOnMeeting: 'Nodyn ar y cyfarfod',
  add: 'Ychwanegu cam gweithredu',
  addWhat: 'Cam gweithredu newydd yn y cynllun',
  area: 'Maes',
  action: 'Beth sydd i’w wneud',
  leadToBe: 'Arweinydd: swydd, enw, neu’r ddau',
  dueDay: 'Erbyn',
  added: 'Camau gweithredu newydd',
  close: 'Cau’r cyfarfod',
  closeTitle: 'Cau’r cyfarfod?',
  closeWhat: 'Ni ellir nodi dim ynddo wedyn. Gall ei nodiadau fynd i’r sgwrs ac allan fel dogfen.',
  keepOpen: 'Ei adael ar agor',
  closed: 'Mae’r cyfarfod ar gau',
  document: 'Nodiadau fel dogfen Word',
  send: 'Anfon y nodiadau i’r sgwrs hon',
  sentBefore: 'Anfonwyd eisoes:',
  noConversation:
    'Agorwch y dudalen hon o sgwrs y cyfarfod neu sianel yn Teams i anfon y nodiadau yno. Gellir cael y ddogfen yn unrhyw le.',
  another: 'Agor cyfarfod arall',
  earlier: 'Cyfarfodydd cynharach',
  conversation: { channel: 'i’r sianel', chat: 'i’r sgwrs' },
} satisfies SameShape<typeof english.MEETING_TEXTS>;

export const SECTION_WORDS = {
  overdue: 'Hwyr',
  'to-decide': 'I’w penderfynu',
  new: 'Newydd ers y cyfarfod diwethaf',
  raised: 'Codwyd yn y cyfarfod',
} satisfies SameShape<typeof english.SECTION_WORDS>;

export const WHY_WORDS = {
  overdue: 'Yn hwyr pan agorwyd y cyfarfod',
  'to-decide': 'Mae dyddiad diwygiedig yn aros am y corff',
  'added-since': 'Ychwanegwyd ers y cyfarfod diwethaf',
  'done-since': 'Dywedwyd ei fod wedi’i wneud ers y cyfarfod diwethaf',
  raised: 'Codwyd yn y cyfarfod hwn',
} satisfies SameShape<typeof english.WHY_WORDS>;

export const meetingName: typeof english.meetingName = (body, on) => `${body}, ${dayInWords(on)}`;

export const itemOf: typeof english.itemOf = (place, all) => `Eitem ${place} o ${all}`;

export const agendaCounts: typeof english.agendaCounts = (counts) => {
  const words = { overdue: 'yn hwyr', 'to-decide': 'i’w penderfynu', new: 'newydd', raised: 'wedi’u codi' };
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  return `${counted(all, { word: 'eitem', isFeminine: true })}: ${counts.map(({ section, count }) => `${count} ${words[section]}`).join(', ')}.`;
};

export const plannedFor: typeof english.plannedFor = (body, planned, today) =>
  `Mae ${body} wedi’i gynllunio ar gyfer ${dayNear(planned, today)}.`;

export const openedBy: typeof english.openedBy = (name) => `Agorwyd gan ${name}.`;

export const leftOpenSince: typeof english.leftOpenSince = (on, today) =>
  `Mae’r cyfarfod hwn wedi bod ar agor ers ${dayNear(on, today)}. Caewch ef pan fydd popeth wedi’i gofnodi.`;

export const waitingDate: typeof english.waitingDate = ({ by, asker, reason, movedBefore }, today) => {
  const why = reason === null ? '' : ` (${reason})`;
  const who = asker === null ? '' : `, gan ${asker}`;
  const moved = movedBefore === 0 ? '' : `; symudwyd ${movedBefore} gwaith o’r blaen`;
  return `Gofynnwyd am: ${dayNear(by, today)}${why}${who}${moved}.`;
};

export const decidedWords: typeof english.decidedWords = ({ decided, day, reason }, today) =>
  `${dayNear(day, today)} ${decided === 'agreed' ? 'wedi’i gytuno' : 'heb ei gytuno'}: ${reason}`;

export const nowLookingAt: typeof english.nowLookingAt = (ref, text) =>
  `Nawr: ${ref === null ? 'cam gweithredu' : `cam gweithredu ${ref}`}, ${text}`;

export const recordedOf: typeof english.recordedOf = (notes, decisions) =>
  [
    ...(notes > 0 ? [counted(notes, { word: 'nodyn' })] : []),
    ...(decisions > 0
      ? [counted(decisions, { word: 'penderfyniad', soft: 'benderfyniad', aspirate: 'phenderfyniad' })]
      : []),
  ].join(', ');
