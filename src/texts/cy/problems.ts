/** Unreviewed: translated without a Welsh speaker's check. */
import type { ProblemCode } from '../../core/plan/problem.ts';
import type * as english from '../problems.ts';

type Sentence = (found: string) => string;

const SENTENCES: Readonly<Record<ProblemCode, Sentence>> = {
  'no-lead': () => 'Nid oes neb wedi’i enwi’n arweinydd; ni ellir gofyn am y cam gweithredu hwn nes bod rhywun.',
  'no-due': (found) => `Ni chafwyd hyd i ddyddiad${quoted(found)}; ni fydd y cam gweithredu hwn byth yn hwyr.`,
  'due-unclear': (found) => `Nid yw’r dyddiad${quoted(found)} yn glir; cymerwyd yr hyn y gellid ei ddarllen ohono.`,
  'due-several-dates': (found) => `Mae sawl dyddiad mewn un gell${quoted(found)}; cymerwyd yr un diweddaraf.`,
  'due-odd': (found) => `Mae’r dyddiad hwn${quoted(found)} ymhell o’r rhai o’i gwmpas; gwiriwch ef.`,
  'due-stray-text': (found) =>
    `Mae’r golofn ddyddiad yn dal rhywbeth arall${quoted(found)}; ni chymerwyd dyddiad ohono.`,
  'due-immediate-from-plan-date': (found) =>
    `Darllenwyd “${found}” fel rhywbeth sydd i’w wneud erbyn dyddiad y cynllun ei hun.`,
  'due-approximate': (found) => `Nid yw “${found}” yn enwi diwrnod penodol; cymerwyd y diwrnod olaf y gall ei olygu.`,
  'due-year-assumed': (found) =>
    `Nid yw “${found}” yn enwi blwyddyn; cymerwyd yr un nesaf ar ôl dyddiad y cynllun ei hun.`,
  'due-counted': (found) => `Cyfrifwyd “${found}” o ddyddiad y cynllun ei hun.`,
  'due-serial-number': (found) =>
    `“${found}” yw’r rhif y mae Excel yn ei gadw ar gyfer dyddiad; fe’i darllenwyd fel y dyddiad hwnnw.`,
  'due-impossible': (found) =>
    `Nid oes diwrnod o’r fath â “${found}” yn y drefn Brydeinig; ni chymerwyd dyddiad ohono.`,
  'no-review-day': (found) => `Nid oes gan “${found}” ddiwrnod i edrych arno eto; ni fydd byth yn hwyr.`,
  'lead-not-split': (found) => `Nid yw’n sicr faint o bobl y mae “${found}” yn eu henwi; fe’i cadwyd fel un arweinydd.`,
  'lead-stray-text': (found) => `Mae “${found}” lle dylai enw fod ac nid yw’n enwi neb; ni chymerwyd ef yn arweinydd.`,
  'revised-unclear': (found) =>
    `Ni ellid darllen dyddiad o’r dyddiad diwygiedig “${found}”; mae’r un cyntaf yn sefyll.`,
  'status-conflict': (found) => `Mae’r ddogfen yn dweud dau beth am y statws (“${found}”); gwiriwch ef.`,
  'status-from-rag': (found) => `Y lliw neu’r llythyren “${found}” yn unig sy’n dweud sut y mae hyn; gwiriwch ef.`,
  'status-unclear': (found) => `Nid yw’n glir beth y mae “${found}” yn ei ddweud am y statws; ni wnaed dim ohono.`,
  'ref-repeated': (found) => `Mae “${found}” yn gyfeirnod ar fwy nag un cam gweithredu; cadwyd pob un.`,
  'ref-missing': () => 'Nid oes gan y cam gweithredu hwn ei gyfeirnod ei hun.',
  'reads-as-finished': () =>
    'Mae’r cynnydd yn darllen fel petai hyn wedi’i orffen; gofynnir i’w arweinydd amdano’n gyntaf.',
  'row-joined': () =>
    'Mae’r rhes hon yn mynd ymlaen o’r un uwchben (tabl a holltwyd dros ddwy dudalen) ac fe’i hunwyd â hi.',
  'row-unread': (found) => `Ni ddeallwyd y rhes hon ac fe’i gadawyd allan${quoted(found)}.`,
  'row-repeated': () => 'Mae’r rhes hon yn dweud yr un peth â’r un uwchben ac fe’i cymerwyd unwaith.',
  'action-shared': () =>
    'Mae’r rhes hon yn rhannu ei geiriau â’r un uwchben, ac mae ganddi ei harweinydd neu ei dyddiad ei hun; fe’i cadwyd fel cam gweithredu pellach.',
  'action-blank': (found) =>
    `Nid oes cam gweithredu wedi’i ysgrifennu yma; mae geiriau’r hyn a ganfuwyd neu a argymhellwyd (“${found}”) yn sefyll yn ei le.`,
  'label-empty': (found) => `Nid oes dim y tu ôl i “${found}”.`,
  'label-odd': (found) => `Mae rhywbeth heblaw enw y tu ôl i label${quoted(found)}; fe’i cadwyd fel diweddariad.`,
  'leads-beside-parts': (found) =>
    `Nid yw’n sicr pwy sy’n arwain pa ran${quoted(found)}; cadwyd pawb a enwyd ar gyfer y cam gweithredu cyfan.`,
  'link-not-found': (found) => `Mae “${found}” yn pwyntio at gam gweithredu na chafwyd hyd iddo.`,
  'header-assumed': () => 'Nid oes gan y tabl hwn res bennawd; cymerwyd colofnau’r un o’i flaen.',
  'header-inside': (found) =>
    `Cymerwyd y geiriau hyn yn enwau’r colofnau oddi tanynt (“${found}”), ac ni wnaed cam gweithredu ohonynt.`,
  'column-unread': (found) =>
    `Ni wnaed dim o’r golofn “${found}”; cedwir ei geiriau gyda phob cam gweithredu fel y maent.`,
  'table-unread': (found) => `Nid yw’r tabl hwn yn edrych fel camau gweithredu ac fe’i gadawyd allan${quoted(found)}.`,
  'area-without-actions': (found) => `Nid oes camau gweithredu o dan y pennawd “${found}”.`,
  'row-note': (found) =>
    `Sylw yw’r rhes hon ac nid cam gweithredu (“${found}”); fe’i cedwir gyda’r maes y mae’n ei gyflwyno.`,
  'page-furniture': (found) => `Pennawd neu rif tudalen sydd yma (“${found}”) ac fe’i gadawyd allan.`,
  'table-repeated': (found) =>
    `Mae’r camau gweithredu hyn mewn mannau eraill yn y ddogfen hefyd (${times(found)}) ac fe’u cymerwyd unwaith.`,
  'sheet-repeats': (found) =>
    `Y ddalen “${found}” yw’r rhestr y mae Followthrough yn ei hychwanegu at ei lyfrau gwaith: mae’n ailadrodd y dalennau eraill, a’r rheini’n unig a ddarllenwyd.`,
  'sheet-skipped': (found) => `Nid yw’r ddalen “${found}” yn gynllun yn ôl ei henw ac ni ddarllenwyd hi.`,
  'text-unread': (found) =>
    `Nid yw’r testun hwn yn rhan o unrhyw gam gweithredu ac fe’i gadawyd allan${quoted(found)}.`,
  'as-above-without-above': () => 'Mae “As above” lle nad oes dim uwchben.',
  'deleted-text': (found) =>
    `Gadawyd allan eiriau a ddilëwyd gan newid wedi’i olrhain (${times(found)}), a chymerwyd y rhai a fewnosodwyd.`,
  'hidden-text': (found) => `Gadawyd allan destun sydd wedi’i farcio’n gudd (${times(found)}).`,
  'pictures-unread': (found) =>
    `Ni ellir darllen lluniau (${times(found)}); teipiwch yr hyn y mae llun o gamau gweithredu’n ei ddweud.`,
  'embedded-unread': (found) =>
    `Ni agorwyd ffeiliau mewnosodedig (${times(found)}); dewch â’r rhai sy’n dal camau gweithredu i mewn.`,
  'comments-unread': (found) =>
    `Gadawyd sylwadau allan (${times(found)}); rhaid i’r hyn y cytunwyd arno ynddynt fod yn y cynllun.`,
  'macros-unread': () =>
    'Mae macros yn y ddogfen hon. Ni chawsant eu rhedeg na’u cadw; ei thestun yn unig a ddarllenwyd.',
  'rows-hidden': (found) =>
    `Darllenwyd rhesi sydd wedi’u cuddio neu eu hidlo allan fel pob un arall (${times(found)}).`,
  'columns-hidden': (found) => `Darllenwyd colofnau sydd wedi’u cuddio fel pob un arall (${found}).`,
  'formula-without-value': (found) =>
    `Mae’r gell hon yn dal fformiwla heb werth (“${found}”) ac fe’i cymerwyd yn wag; agorwch a chadwch y llyfr gwaith yn Excel.`,
  'cell-error': (found) => `Mae’r gell hon yn dangos y gwall ${found} ac fe’i cymerwyd yn wag.`,
  'encoding-assumed': () =>
    'Nid yw’r ffeil yn dweud sut yr ysgrifennir ei llythrennau. Fe’u darllenwyd fel y mae Windows yn eu hysgrifennu; edrychwch ar acenion ac arwyddion punt.',
};

const LONGEST_FOUND = 80;

export const problemSentence: typeof english.problemSentence = ({ code, found }) =>
  SENTENCES[code](shortened(found ?? ''));

function times(found: string): string {
  if (found === '1') return 'unwaith';
  return found === '2' ? 'dwywaith' : `${found} gwaith`;
}

function quoted(found: string): string {
  return found ? ` (“${found}”)` : '';
}

function shortened(found: string): string {
  const line = found.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_FOUND ? line : `${line.slice(0, LONGEST_FOUND - 1)}…`;
}
