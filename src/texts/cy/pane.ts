/** Unreviewed: translated without a Welsh speaker's check. */
import type * as english from '../pane.ts';
import type { SameShape } from '../same-shape.ts';
import { ACTION, counted } from './counted.ts';
import { instantInWords } from './days.ts';

const MOST_WORDS = 6;

export const PANE_TEXTS = {
  reading: 'Camau gweithredu yn y neges hon',
  readingDigest: 'Y crynodeb hwn, fel y mae nawr',
  digestWhat: 'Dyma’r camau gweithredu y mae’r neges yn eu henwi, fel y maent ar hyn o bryd.',
  digestDecide: 'Mae’r hyn a benderfynwch yma yn cyfrif ar unwaith.',
  noSubject: '(dim pwnc)',
  loading: 'Yn chwilio am gamau gweithredu yn y neges hon…',
  opened: 'Wrth ochr y panel nawr:',
  closed:
    'Nid yw Outlook yn gadael i’r panel ddarllen testun y neges hon, efallai am ei bod wedi’i diogelu. Dim ond ei phwnc a’i phobl a ystyriwyd.',
  nothing: 'Ni chrybwyllir cam gweithredu yma',
  nothingMore:
    'Deuir o hyd i gam gweithredu drwy ei ddolen, ei gyfeirnod (megis “Action 4.2”) neu ei eiriau. Gallwch chwilio am un isod.',
  unclear: 'Gallai fod yn un o’r rhain',
  people: 'Pobl yn y neges hon',
  find: 'Dod o hyd i gam gweithredu',
  findWhat: 'Geiriau’r cam gweithredu, ei arweinydd neu ei faes, neu ei gyfeirnod',
  findGo: 'Chwilio',
  finding: 'Yn chwilio…',
  foundNothing: 'Ni ddaethpwyd o hyd i ddim drwy’r geiriau hyn.',
  ownWithoutWords: 'Heb eiriau: eich camau gweithredu chi.',
  opensBeside: '(yn agor mewn ffenestr newydd)',
  noteAs: 'Fel beth?',
  noteSubject: 'Y pwnc, fel y’i cedwir',
  noteWords: 'Geiriau’r neges a gedwir',
  noteGo: 'Nodi',
  noted: 'Nodwyd. Mae yn yr hanes:',
  pick: 'Dewis geiriau o’r neges',
  pickClose: 'Cau testun y neges',
  pickWarning:
    'Bydd pawb a gaiff ddarllen y cynllun yn darllen y geiriau hyn hefyd. Peidiwch â dewis rhai sy’n enwi plentyn, gofalwr neu deulu, nac yn sôn am eu bywydau.',
  pickText: 'Testun y neges',
  pickHow:
    'Ticiwch yr hyn sydd i’w gadw; uchod gallwch ei gwtogi. Nid yw Outlook yn dweud wrth y panel beth a ddewisir yn y neges ei hun.',
  pickTooMuch: 'Nid yw hynny’n ffitio mwyach: cedwir 2,000 o lythrennau ar y mwyaf.',
  pickOnly: 'Dim ond dechrau neges hir a ddangosir yma.',
  kept: 'Yr hyn a gedwir, air am air',
  keptSubject: 'Pwnc',
  keptFrom: 'Oddi wrth',
  keptAt: 'Anfonwyd',
  keptLink: 'Dolen',
  keptLinkWhat: 'yn agor y neges i’r rhai sydd â hi yn eu blwch post eu hunain',
  keptWords: 'Geiriau',
  keptNoWords: 'dim',
  keptOnly: 'Ni chedwir dim arall o’r neges, na’r un atodiad.',
  makeHead: 'Heb fod mewn cynllun eto?',
  make: 'Gwneud cam gweithredu ohoni',
  makeWhere: 'I ble mae’n perthyn?',
  makeText: 'Yr hyn sydd i’w wneud',
  makeLead: 'Yr arweinydd, fel y mae’r cynllun i’w enwi',
  makeDue: 'Erbyn',
  makeGo: 'Ychwanegu’r cam gweithredu',
  openIt: 'Ei agor',
  makeNowhere: 'Dim ond cydlynwyr cynllun sy’n ychwanegu camau gweithredu ato, ac nid ydych yn cydlynu’r un.',
  composing: 'Rhoi yn y neges hon',
  composingWhat: 'Mae’r hyn a fewnosodwch yn dweud sut mae pethau heddiw. Nid yw’n newid pan fydd y cynllun yn newid.',
  composingLoading: 'Yn chwilio am yr hyn y gallwch ei fewnosod…',
  what: 'Beth a fewnosodir?',
  whatAction: 'Sut mae un cam gweithredu',
  whatArea: 'Tabl o faes',
  whichAction: 'Pa gam gweithredu?',
  whichArea: 'Pa faes?',
  chooseArea: 'Dewiswch faes',
  posts: 'Swyddi yn lle enwau pobl',
  preview: 'Rhagolwg',
  previewLoading: 'Yn ei baratoi…',
  insert: 'Mewnosod wrth y cyrchwr',
  inserting: 'Yn mewnosod…',
  inserted: 'Wedi’i fewnosod yn eich neges.',
  notInserted:
    'Ni dderbyniodd Outlook ef. Rhowch y cyrchwr yn nhestun eich neges a rhowch gynnig arall arni; neu copïwch y geiriau isod.',
  noPlan: 'Nid oes dim i chi ei fewnosod eto',
  noPlanMore:
    'Daw’r hyn a fewnosodir o gynlluniau, ac nid oes gennych ran mewn unrhyw gynllun yma. Os oeddech yn disgwyl un, gofynnwch i’w gydlynydd eich ychwanegu. Bydd yr hyn y gallwch ei fewnosod yn ymddangos yma o fewn munud wedyn.',
  nothingOpen: 'Agorwch neges',
  nothingOpenMore:
    'Mae’r panel yn dangos y camau gweithredu y mae neges yn eu crybwyll, cyn gynted ag y bydd un ar agor. Nid oes dim ar agor ar hyn o bryd.',
  notTold:
    'Nid yw’r Outlook hwn yn dweud wrth y panel pan agorwch neges arall. Caewch y panel a’i agor eto wrth ochr y nesaf.',
  elsewhereTitle: 'Wrth ochr neges y mae lle’r dudalen hon',
  elsewhere:
    'Outlook sy’n ei hagor: dewiswch Followthrough yn y rhuban, neu ymysg apiau neges. Mewn porwr, mae Followthrough ei hun yn dangos pob cynllun ichi.',
  noScript:
    'Os Outlook a’i hagorodd, ni ddaeth sgript Microsoft ar gyfer paneli Outlook. Caewch y panel a’i agor eto; os yw hyn yn parhau, gofynnwch i’ch gweinyddwr a ellir cyrraedd appsforoffice.microsoft.com.',
  toTab: 'Agor Followthrough',
  noService:
    'Ni ellir cyrraedd Followthrough neu’r gwasanaeth mewngofnodi ar hyn o bryd. Rhowch gynnig arall arni ymhen munud.',
  signInTitle: 'Mewngofnodi',
  signInOutlook:
    'Mae Outlook yn eich mewngofnodi i Followthrough â’ch cyfrif gwaith. Efallai y bydd yn gofyn ichi gytuno, unwaith.',
  signInWindow:
    'Ni all yr Outlook hwn eich mewngofnodi i’r panel ei hun. Mewngofnodwch â’ch cyfrif gwaith mewn ffenestr ar wahân.',
  signIn: 'Mewngofnodi',
  spent: 'Nid ydych wedi mewngofnodi mwyach. Ni chollwyd dim a deipiwyd gennych.',
  signInFailed:
    'Nid ydych wedi mewngofnodi eto. Os nad agorodd ffenestr, efallai fod Outlook yn rhwystro’r panel rhag agor un: defnyddiwch Followthrough yn eich porwr neu yn Teams.',
} satisfies SameShape<typeof english.PANE_TEXTS>;

export const NOTED_AS_WORDS: typeof english.NOTED_AS_WORDS = {
  progress: 'Cynnydd: mae’r neges yn dweud sut mae’r cam gweithredu’n mynd',
  evidence: 'Tystiolaeth: mae’r neges yn dangos bod rhywbeth wedi’i wneud',
};

export const shortAction: typeof english.shortAction = ({ ref, text }) => {
  const words = firstWordsOf(text);
  return ref === null ? words : `${ref} ${words}`;
};

export const actionsHead: typeof english.actionsHead = (count) => counted(count, ACTION);

export const foundInWords: typeof english.foundInWords = (count) => `Daethpwyd o hyd i ${counted(count, ACTION)}.`;

export const moreOfThem: typeof english.moreOfThem = (count) =>
  `A ${counted(count, ACTION)} arall: agorwch y cynllun i’w gweld i gyd.`;

export const couldMean: typeof english.couldMean = (words) => `Gallai “${words}” olygu un o’r rhain:`;

export const whyInWords: typeof english.whyInWords = (why) => {
  const better = why.filter(({ by }) => by !== 'quote');
  const reasons = (better.length === 0 ? why : better).map((one) => {
    if (one.by === 'link') return 'mae’r neges yn cynnwys dolen iddo';
    return one.by === 'ref' ? `mae’n dweud “${one.words}”` : `mae’n dyfynnu “${one.words}”`;
  });
  return `Daethpwyd o hyd iddo oherwydd ${reasons.join(', a ')}.`;
};

export const NOTE_BUTTON: string = 'Nodi’r neges hon arno';

export const noteOn: typeof english.noteOn = (action) => `Nodi’r neges hon ar ${shortAction(action)}`;

export const madeAction: typeof english.madeAction = (action) =>
  `Ychwanegwyd: “${shortAction(action)}”. Mae’r neges yn ei hanes.`;

export const hasInWords: typeof english.hasInWords = ({ leads, manages }) => {
  const led = leads.open === 0 ? '' : `Yn arwain ${openOf(leads.open)}, ${overdueOf(leads.overdue)}.`;
  const managed = manages.open === 0 ? '' : `Yn eu meysydd mae ${openOf(manages.open)}, ${overdueOf(manages.overdue)}.`;
  return [led, managed].filter(Boolean).join(' ') || 'Heb ddim ar agor.';
};

export const PERSON_BY_WORDS = {
  address: 'Mae’r neges oddi wrthynt neu atynt.',
  name: 'Mae’r neges yn eu henwi.',
} satisfies SameShape<typeof english.PERSON_BY_WORDS>;

export const sentInWords: typeof english.sentInWords = (at) => instantInWords(at);

export const chosenAction: typeof english.chosenAction = (action) => `${shortAction(action)} (${action.planTitle})`;

function openOf(count: number): string {
  return `${counted(count, ACTION)} agored`;
}

function overdueOf(count: number): string {
  return count === 0 ? 'dim un yn hwyr' : `${count} yn hwyr`;
}

function firstWordsOf(text: string): string {
  const words = text.split(/\s+/);
  return words.length <= MOST_WORDS ? text : `${words.slice(0, MOST_WORDS).join(' ')}…`;
}
