/** Unreviewed: translated without a Welsh speaker's check. */
import type { SameShape } from '../same-shape.ts';
import type * as english from '../versions.ts';
import { ACTION, counted } from './counted.ts';

export const VERSIONS_TEXTS = {
  looking: 'Yn ei gosod wrth ochr y cofnod…',
  tryAgain: 'Edrych eto',
  nothing:
    'Nid oes dim wedi symud. Mae’r cofnod yn dweud popeth y mae’r ddogfen hon yn ei ddweud, felly nid oes dim i’w gymryd.',
  how: 'Daw’r hyn a diciwyd yn gofnod, pob newid â’i linell o hanes. Mae’r hyn na thiciwyd yn aros fel y mae yn y cofnod.',
  was: 'yn y cofnod',
  is: 'yn y ddogfen',
  nothingThere: 'dim',
  all: 'Pob un o’r rhain',
  close: 'Ei gau fel un a ddisodlwyd',
  backAgain: 'Mae yn y ddogfen eto.',
  goneMore: 'Mae’n aros yn gam gweithredu o’r cynllun, ac mae ei hanes yn dweud nad yw yn y ddogfen mwyach.',
  takingOver: 'Yn ei gymryd…',
  back: 'Yn ôl i’r rhagolwg',
  someTaken: 'Mae’r hyn a ysgrifennwyd erbyn hynny yn y cofnod. Isod mae’r hyn sydd ar ôl: rhowch gynnig arall arni.',
  done: 'Mae yn y cofnod',
  toList: 'I’r rhestr hwyr',
  toPeople: 'Pwy sy’n arwain beth yn y cynllun',
  unmatched: 'Nid yw arweinwyr newydd yn sefyll dros neb eto: dywedwch pwy ydynt, er mwyn gofyn iddynt.',
  same: 'Gall fod yr un cam gweithredu',
  sameMore:
    'Daeth y rhain i mewn nawr, ac roedd rhywbeth tebyg yno. Gofynnir unwaith am gamau gweithredu sydd wedi’u cysylltu.',
  linkThem: 'Eu cysylltu: gofynnir unwaith',
  linking: 'Yn cysylltu…',
} satisfies SameShape<typeof english.VERSIONS_TEXTS>;

export const KIND_WORDS: typeof english.KIND_WORDS = {
  due: 'Dyddiadau a lithrodd neu a symudodd',
  status: 'Statws a newidiodd',
  words: 'Geiriau a newidiodd',
  leads: 'Arweinwyr a newidiodd',
  progress: 'Cynnydd newydd',
  check: 'Gwiriadau',
  other: 'Beth arall a newidiodd',
  added: 'Rhesi sy’n newydd',
  gone: 'Rhesi sydd wedi mynd',
};

export const versionsTitle: typeof english.versionsTitle = (as, title) =>
  as === 'newer' ? `Yr hyn a symudodd ers “${title}”` : `Yr hyn sy’n dod i mewn i “${title}”`;

const AREA = { word: 'maes', soft: 'faes' };
const CHANGE = { word: 'newid' };
const DIFFERENCE = { word: 'gwahaniaeth', soft: 'wahaniaeth' };
const PAIR = { word: 'pâr', soft: 'bâr', aspirate: 'phâr' };

export const movedWords: typeof english.movedWords = (differences, unchanged, held) => {
  const all = `${counted(differences, DIFFERENCE)}; ${counted(unchanged, ACTION)} fel o’r blaen.`;
  if (held === 0) return all;
  return `${all} Mae ${held} yn mynd yn groes i’r hyn a ddywedodd rhywun ers hynny: gadewir fel y mae oni bai eich bod yn ei dicio.`;
};

export const comingWords: typeof english.comingWords = (areas, actions) =>
  `Daw ${counted(areas, AREA)} â ${counted(actions, ACTION)} i mewn y tu ôl i rai’r cynllun.`;

export const takeOverWords: typeof english.takeOverWords = (count) =>
  count === 0 ? 'Ticiwch yr hyn sydd i’w gymryd' : `Cymryd ${counted(count, CHANGE)}`;

export const takenOverWords: typeof english.takenOverWords = (taken, left, title) => {
  const done = `Mae ${counted(taken, CHANGE)} yng nghofnod “${title}”, pob un â’i linell o hanes.`;
  if (left === 0) return done;
  return `${done} Gadawyd ${counted(left, CHANGE)} a diciwyd gennych: newidiodd rhywun y cofnod yn y cyfamser, ac mae’r hyn a ddywedodd yn sefyll.`;
};

export const standsInWords: typeof english.standsInWords = (plan, source) =>
  source === null ? plan : `${plan}, a gymerwyd i mewn o “${source}”`;

export const linkWords: typeof english.linkWords = (count) =>
  count === 0 ? 'Ticiwch yr hyn sydd yr un fath' : `Cysylltu ${counted(count, PAIR)}`;

export const linkedWords: typeof english.linkedWords = (count) => `Cysylltwyd ${counted(count, PAIR)}.`;
