/** Unreviewed: translated without a Welsh speaker's check. */
import { areaHeading } from '../../core/plan/area-heading.ts';
import type { SameShape } from '../same-shape.ts';
import type * as english from '../tab.ts';
import { ACTION, counted } from './counted.ts';
import { ageInWords, dayInWords } from './days.ts';

export const TAB_TEXTS = {
  tryAgain: 'Rhoi cynnig arall arni',
  showAll: 'Dangos y cyfan',
  showLess: 'Dangos llai',
  noWords: 'Atebwyd, heb eiriau',
  noUpdate: 'Dim diweddariad eto',
  noLead: 'Dim arweinydd wedi’i enwi',
  noDate: 'Dim dyddiad',
  noAgreedDate: 'Dim dyddiad y cytunwyd arno',
  due: 'Erbyn',
  firstPromised: 'addawyd gyntaf erbyn',
  changes: 'Newidiadau',
  brokenTitle: 'Aeth rhywbeth o’i le ar y dudalen hon',
  broken: 'Ni chollwyd dim. Llwythwch y dudalen eto; os digwydd eto, dywedwch wrth eich gweinyddwr.',
  loadAgain: 'Llwytho eto',
} satisfies SameShape<typeof english.TAB_TEXTS>;

export const TROUBLE_TEXTS = {
  unreachable: {
    title: 'Ni ellir cyrraedd Followthrough',
    whatToDo:
      'Ni chollwyd dim. Mae’n rhoi cynnig arall arni ohono’i hun bob ychydig eiliadau; os yw hyn yn parhau, dywedwch wrth eich gweinyddwr.',
  },
  'record-silent': {
    title: 'Nid yw SharePoint yn ateb ar hyn o bryd',
    whatToDo:
      'Ni chollwyd dim. Gofynnir iddo eto bob ychydig eiliadau; os yw hyn yn parhau, dywedwch wrth eich gweinyddwr.',
  },
  'signed-out': {
    title: 'Ni ellid eich mewngofnodi',
    whatToDo:
      'Rhowch gynnig arall arni. Os digwydd eto, allgofnodwch a mewngofnodwch eto, neu gofynnwch i’ch gweinyddwr am fynediad.',
  },
  'sign-in-spent': {
    title: 'Nid ydych wedi mewngofnodi mwyach',
    whatToDo: 'Mewngofnodwch eto ar frig y dudalen hon.',
  },
  unreadable: {
    title: 'Nid yw’r dudalen hon a’r gwasanaeth yn deall ei gilydd',
    whatToDo: 'Mae’n debyg bod fersiwn newydd newydd gael ei gosod. Caewch y tab hwn a’i agor eto.',
  },
  refused: { title: 'Ni ellid gwneud hynny', whatToDo: '' },
  'no-rights': { title: 'Nid oes dim yma y cewch ei weld', whatToDo: '' },
} satisfies SameShape<typeof english.TROUBLE_TEXTS>;

export const OVERDUE_TEXTS = {
  title: 'Camau gweithredu hwyr',
  loading: 'Yn llwytho’r hyn sy’n hwyr…',
  nothing: 'Nid oes dim yn hwyr',
  nothingMore: 'Mae pob cam gweithredu agored o fewn ei ddyddiad o hyd.',
  noPlan: 'Nid oes cynllun yma eto',
  noPlanMore:
    'Bydd cynllun yn ymddangos cyn gynted ag y bydd ei gydlynydd wedi’i osod yn fyw. Pwy bynnag sy’n rhedeg Followthrough sy’n dod â’r un cyntaf i mewn; o hynny ymlaen ei gydlynwyr sy’n dod â chynlluniau i mewn yma.',
  columns: {
    action: 'Cam gweithredu',
    leads: 'Arweinydd',
    due: 'Erbyn',
    overdue: 'Yn hwyr ers',
    lastWords: 'Diweddariad olaf',
  },
} satisfies SameShape<typeof english.OVERDUE_TEXTS>;

export const MY_ACTIONS_TEXTS = {
  title: 'Fy nghamau gweithredu',
  loading: 'Yn llwytho eich camau gweithredu…',
  askedInChat: 'Bydd Followthrough yn gofyn ichi yn ei sgwrs pan fydd angen ateb. Cewch ateb yma unrhyw bryd.',
  nothing: 'Nid oes gennych gamau gweithredu agored',
  nothingMore:
    'Pan roddir cam gweithredu ichi, bydd yn ymddangos yma a bydd Followthrough yn ysgrifennu atoch yn y sgwrs.',
  list: 'Eich camau gweithredu agored',
  answeredList: 'Yr hyn a ateboch heddiw',
} satisfies SameShape<typeof english.MY_ACTIONS_TEXTS>;

export const areaTitleLine: typeof english.areaTitleLine = (area) => {
  const short = areaHeading(area);
  return short === area.title ? short : `${short}: ${area.title}`;
};

export const actionName: typeof english.actionName = (ref) =>
  ref === null ? 'Cam gweithredu' : `Cam gweithredu ${ref}`;

export const onDay: typeof english.onDay = (today) => `ar ${dayInWords(today)}`;

export const quietArea: typeof english.quietArea = (open) =>
  open === 0 ? 'dim byd yn agored' : `dim byd yn hwyr, ${open} yn agored`;

export const managerLine: typeof english.managerLine = (manager) => `Rheolwr: ${manager}`;

export const staleCopy: typeof english.staleCopy = (ageMs) =>
  `Rydych yn darllen copi a gymerwyd ${ageInWords(ageMs)} yn ôl. Caiff ei ddiweddaru cyn gynted ag y bydd y gwasanaeth yn ateb.`;

export const CHANGE_WORDS: typeof english.CHANGE_WORDS = {
  new: 'Hwyr bellach',
  gone: 'Ddim yn hwyr mwyach',
  answered: 'Diweddariad newydd',
  changed: 'Wedi newid',
};

export const changeSentence: typeof english.changeSentence = (change, ref) =>
  `${actionName(ref)}: ${CHANGE_WORDS[change]}.`;

export const changesCounted: typeof english.changesCounted = (count) => `Mae ${counted(count, ACTION)} wedi newid.`;
