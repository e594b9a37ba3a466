/** Unreviewed: translated without a Welsh speaker's check. */
import type * as english from '../matching.ts';
import type { SameShape } from '../same-shape.ts';
import { ACTION, counted } from './counted.ts';

export const MATCHING_TEXTS = {
  loading: 'Yn llwytho pobl y cynllun hwn…',
  leads: 'Arweinwyr',
  leadsWhat:
    'Dywedwch dros bwy y mae pob arweinydd argraffedig yn sefyll. Gofynnir iddynt am ddiweddariadau yn y sgwrs; ni ofynnir i neb cyn i’r cynllun gael ei agor.',
  onlyUnmatched: 'Dangos arweinwyr heb neb yn unig',
  noneUnmatched: 'Mae pob arweinydd yn sefyll dros rywun.',
  noLeads: 'Nid yw’r ddogfen yn enwi arweinydd.',
  managers: 'Rheolwyr atebol',
  managersWhat:
    'Mae angen un ar bob maes: maent yn cael y crynodeb ac yn penderfynu ar ddyddiadau. Ni all cynllun agor hebddynt.',
  roles: 'Rolau yn y cynllun',
  rolesWhat:
    'Cydlynwyr sy’n rhedeg y cynllun. Y lefel nesaf sy’n penderfynu’r hyn na chaiff rheolwr ei benderfynu. Caiff darllenwyr ddarllen y cyfan.',
  sheet: 'Fel taflen',
  sheetWhat:
    'Anfonwch hi at bwy bynnag sy’n gwybod, a dewch â hi’n ôl wedi’i llenwi: cyfeiriad e-bost neu enw grŵp yn y golofn “person”.',
  sheetOut: 'Lawrlwytho’r daflen',
  sheetIn: 'Dod â’r daflen yn ôl',
  sheetTaken: 'Cymerwyd y daflen.',
  find: 'Dod o hyd i berson neu grŵp',
  findPerson: 'Dod o hyd i berson',
  findGroup: 'Dod o hyd i grŵp',
  typeToFind: 'Teipiwch enw, swydd neu gyfeiriad',
  searching: 'Yn chwilio…',
  nobodyFound: 'Ni chafwyd hyd i neb â’r geiriau hyn',
  group: 'Grŵp: gofynnir i bob un o’i bobl',
  suggested: 'Awgrymir',
  takeCertain: 'Cymryd pob awgrym sydd y tu hwnt i amheuaeth',
  together: 'Un arweinydd yw’r rhain',
  apart: 'Arweinwyr gwahanol yw’r rhain',
  mayBeOne: 'Gall fod yr un arweinydd â',
  heldBy: 'Mae’r cynllun hefyd yn enwi',
  nobody: 'Neb eto',
  remove: 'Tynnu',
  printedManager: 'Mae’r ddogfen yn enwi',
  state: 'Y cam nesaf',
} satisfies SameShape<typeof english.MATCHING_TEXTS>;

export const COORDINATED_TEXTS = {
  people: 'Pobl',
  notLive: 'Eich cynlluniau nad ydynt yn fyw',
} satisfies SameShape<typeof english.COORDINATED_TEXTS>;

export const peopleOf: typeof english.peopleOf = (plan) => `Pobl ${plan}`;

export const ROLE_TEXTS = {
  coordinator: 'Cydlynwyr',
  auditor: 'Archwilwyr',
  director: 'Cyfarwyddwr',
  'next level': 'Y lefel nesaf',
  readers: 'Darllenwyr (grŵp)',
} satisfies SameShape<typeof english.ROLE_TEXTS>;

export const WHY_TEXTS = {
  remembered: 'fel mewn cynllun arall',
  'same-name': 'yr un enw yn y cyfeiriadur',
  'same-post': 'yn y swydd hon',
  group: 'grŵp o’r enw hwn',
} satisfies SameShape<typeof english.WHY_TEXTS>;

export const STATE_TEXTS: typeof english.STATE_TEXTS = {
  importing: {
    name: 'yn cael ei ysgrifennu',
    set: '',
    means: 'Mae ei resi’n dal i gael eu hysgrifennu. Bydd yn ymddangos pan fydd yr un olaf i mewn.',
  },
  draft: { name: 'drafft', set: '', means: 'Dim ond ei gydlynwyr sy’n ei weld, ac ni ofynnir dim i neb.' },
  opening: {
    name: 'yn agor',
    set: 'Agor y cynllun',
    means:
      'Gofynnir unwaith i bob arweinydd a yw’r hyn y mae’r cynllun yn ei gofnodi ar ei gyfer yn iawn. Ni elwir dim yn hwyr eto.',
  },
  live: {
    name: 'yn fyw',
    set: 'Ei osod yn fyw',
    means:
      'Gofynnir i arweinwyr am ddiweddariadau, mae rheolwyr yn cael eu crynodeb, ac mae’r hyn sy’n hwyr yn ymddangos yn hwyr.',
  },
  paused: { name: 'wedi’i oedi', set: 'Ei oedi', means: 'Mae pawb yn ei weld ac ni ofynnir dim i neb.' },
  ended: {
    name: 'wedi dod i ben',
    set: 'Dod ag ef i ben',
    means: 'Mae’n aros i’w ddarllen. Ni ellir ei agor eto.',
  },
};

export const leadsLeft: typeof english.leadsLeft = (unmatched, all) =>
  unmatched === 0
    ? `Mae pob un o’r ${all} arweinydd wedi’i baru`
    : `Mae ${unmatched} o’r ${all} arweinydd heb sefyll dros neb eto`;

export const leadsActions: typeof english.leadsActions = (count) => `yn arwain ${counted(count, ACTION)}`;

export const reportsTo: typeof english.reportsTo = (count) => `rheolwr llinell ${counted(count, LEAD)}`;

const LEAD = { word: 'arweinydd' };
