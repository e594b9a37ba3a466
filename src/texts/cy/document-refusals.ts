/** Unreviewed: translated without a Welsh speaker's check. */
import type * as english from '../document-refusals.ts';

const DAMAGED = 'Mae’r ddogfen hon wedi’i difrodi. Agorwch hi yn Word neu Excel, cadwch gopi a dewch â’r copi i mewn.';
const TOO_BIG =
  'Mae’r ddogfen hon yn rhy fawr i’w darllen. Tynnwch ei lluniau a’i ffeiliau mewnosodedig allan, cadwch hi a rhowch gynnig arall arni.';
const UNREADABLE: Readonly<Record<string, string>> = {
  empty:
    'Mae’r ffeil hon yn wag. Dewiswch yr un sy’n dal y cynllun; os na ddylai fod yn wag, gofynnwch i bwy bynnag a’i hanfonodd.',
  password:
    'Mae’r ddogfen hon wedi’i diogelu â chyfrinair. Agorwch hi, cadwch hi heb gyfrinair a rhowch gynnig arall arni.',
  'old-word':
    'Dogfen Word o’r hen fath (.doc) yw hon. Agorwch hi yn Word, cadwch hi fel .docx a rhowch gynnig arall arni.',
  'old-excel':
    'Llyfr gwaith o’r hen fath (.xls) yw hwn. Agorwch ef yn Excel, cadwch ef fel .xlsx a rhowch gynnig arall arni.',
  'old-or-protected':
    'Mae’r ddogfen hon wedi’i diogelu â chyfrinair neu o hen fath (.doc, .xls). Cadwch hi heb gyfrinair fel .docx neu .xlsx a rhowch gynnig arall arni.',
  'too-large': TOO_BIG,
  'too-many-parts': TOO_BIG,
  'unpacks-too-large': TOO_BIG,
  'too-many-elements': TOO_BIG,
  'too-slow':
    'Mae’r ddogfen hon yn cymryd mwy o amser i’w darllen nag unrhyw gynllun. Dilëwch yr hyn nad yw’n rhan o’r cynllun a rhowch gynnig arall arni.',
  'has-doctype':
    'Mae’r ddogfen hon yn dal cyfarwyddiadau nad oes yr un rhaglen Office yn eu hysgrifennu. Agorwch hi yn Word neu Excel, cadwch gopi a dewch â’r copi i mewn.',
  'too-deep':
    'Mae’r ddogfen hon yn nythu tablau neu flychau’n ddyfnach nag unrhyw gynllun. Agorwch hi yn Word, copïwch dabl y cynllun i ddogfen newydd a dewch â honno i mewn.',
  'cell-too-long':
    'Mae cell yn y ddogfen hon yn dal mwy o destun nag y gall cynllun ei gymryd. Byrhewch ef neu symudwch ef i’r adroddiad, yna rhowch gynnig arall arni.',
  'too-many-rows':
    'Mae gan y ddalen hon fwy o resi nag unrhyw gynllun. Dilëwch y rhai gwag ar ei diwedd, cadwch hi a rhowch gynnig arall arni.',
  'too-many-columns':
    'Mae gan y ffeil hon fwy o golofnau nag unrhyw gynllun. Dilëwch y rhai nad ydynt yn rhan o’r cynllun a rhowch gynnig arall arni.',
  'merged-too-large':
    'Mae’r ddalen hon yn cyfuno mwy o gelloedd nag unrhyw gynllun. Dadwnewch y cyfuniadau sy’n cwmpasu colofnau cyfan a rhowch gynnig arall arni.',
};

const OTHER_KINDS: Readonly<Record<string, string>> = {
  pdf: 'Ni ellir darllen PDF. Gofynnwch am y ddogfen Word neu Excel y cafodd ei wneud ohoni, neu agorwch ef yn Word a’i gadw fel .docx.',
  rtf: 'Ffeil testun cyfoethog (.rtf) yw hon. Agorwch hi yn Word, cadwch hi fel .docx a rhowch gynnig arall arni.',
  image: 'Llun yw hwn. Gofynnwch am y ddogfen Word neu Excel y mae’n ei dangos, a dewch â honno i mewn.',
  archive: 'Archif yw hon. Dadbaciwch hi a dewch â’r ddogfen sy’n dal y cynllun i mewn.',
  slides: 'Cyflwyniad yw hwn. Copïwch dabl y cynllun i ddogfen Word a dewch â honno i mewn.',
  xlsb: 'Llyfr gwaith deuaidd (.xlsb) yw hwn. Agorwch ef yn Excel, cadwch ef fel .xlsx a rhowch gynnig arall arni.',
  'open-document':
    'Ffeil OpenDocument (.odt, .ods) yw hon. Agorwch hi, cadwch hi fel .docx neu .xlsx a rhowch gynnig arall arni.',
  'web-page':
    'Tudalen we yw hon, beth bynnag a ddywed ei henw. Agorwch hi yn Word neu Excel, cadwch hi fel .docx neu .xlsx a rhowch gynnig arall arni.',
};
const UNKNOWN_KIND =
  'Nid yw hwn yn fath o ddogfen y gellir ei ddarllen. Cadwch y cynllun fel .docx, .xlsx, .csv neu ffeil gynllun (.json) a rhowch gynnig arall arni.';

const NO_ACTIONS =
  'Ni chafwyd hyd i unrhyw gamau gweithredu yn y ddogfen hon. Mae angen tabl arni y mae ei bennawd yn enwi’r cam gweithredu, pwy sy’n ei arwain ac erbyn pryd.';
const NO_PLAN: Readonly<Record<string, string>> = {
  empty: 'Nid oes dim wedi’i ysgrifennu yn y ddogfen hon. Dewiswch yr un sy’n dal y cynllun.',
  prose:
    'Adroddiad yw’r ddogfen hon, nid cynllun gweithredu: mae ganddi argymhellion ond dim tabl o gamau gweithredu. Dewiswch y rhai sydd i ddod yn gamau gweithredu, neu dewch â’r cynllun sy’n ymateb iddi i mewn.',
  'no-table':
    'Nid oes tabl yn y ddogfen hon. Tabl yw cynllun y mae ei bennawd yn enwi’r cam gweithredu, pwy sy’n ei arwain ac erbyn pryd.',
  'no-header':
    'Mae gan y ddogfen hon dablau, ond nid oes yr un yn enwi camau gweithredu gyda phwy sy’n eu harwain neu erbyn pryd. Rhowch enwau o’r fath i’w rhes bennawd, neu dewiswch y ddogfen sy’n dal y cynllun.',
};

export const unreadableSentence: typeof english.unreadableSentence = (why) => UNREADABLE[why] ?? DAMAGED;

export const otherKindSentence: typeof english.otherKindSentence = (kind) => OTHER_KINDS[kind] ?? UNKNOWN_KIND;

export const noPlanSentence: typeof english.noPlanSentence = (why) => NO_PLAN[why] ?? NO_ACTIONS;
