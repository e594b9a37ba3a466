/** Unreviewed: translated without a Welsh speaker's check. */
import type { RefusalCode, RefusalFacts } from '../../core/refusal.ts';
import type * as english from '../refusals.ts';
import { dayInWords } from './days.ts';
import { noPlanSentence, otherKindSentence, unreadableSentence } from './document-refusals.ts';
import { roundFaultSentence } from './round-faults.ts';

type Sentence = (facts: RefusalFacts) => string;

const fact = (facts: RefusalFacts, name: string): string => {
  const value = facts[name];
  return Array.isArray(value) ? value.join(', ') : String(value ?? '');
};
const day = (facts: RefusalFacts): string => dayInWords(fact(facts, 'day'));

const SENTENCES: Readonly<Record<RefusalCode, Sentence>> = {
  'document-unreadable': (facts) => unreadableSentence(fact(facts, 'why')),
  'document-kind-unknown': (facts) => otherKindSentence(fact(facts, 'kind')),
  'document-without-actions': (facts) => noPlanSentence(fact(facts, 'why')),
  'plan-file-invalid': (facts) => `Trwsiwch y ffeil gynllun hon a rhowch gynnig arall arni: ${fact(facts, 'faults')}.`,
  'sheet-invalid': (facts) => sheetFaults(facts).join('\n'),
  'plan-exists': (facts) =>
    `Mae cynllun o’r teitl hwn yno eisoes (${fact(facts, 'plan')}). Rhowch --again i gymharu’r ddogfen hon ag ef a chymryd yr hyn a symudodd, neu --title i ddod â hi i mewn wrth ei ochr o dan deitl arall.`,
  'import-other-document': (facts) =>
    `Torrwyd mewnforio fersiwn arall o’r cynllun hwn ar ei hanner (${fact(facts, 'plan')}). Dewch â’r fersiwn honno i mewn i’w orffen, neu rhowch --title i ddod â’r un hon i mewn wrth ei ochr o dan deitl arall.`,
  'plan-unknown': (facts) => `Nid oes cynllun ${quoted(fact(facts, 'plan'))}.${known(facts, 'Enwch un o’r rhain')}`,
  'plan-ambiguous': (facts) => `Mae sawl cynllun yn cyfateb; enwch un gyda --plan.${known(facts, 'Mae’r rhain yno')}`,
  'area-without-manager': (facts) =>
    `Nid oes gan y meysydd hyn reolwr atebol eto: ${fact(facts, 'areas')}. Enwch un ar gyfer pob un ymhlith pobl y cynllun, yn y tab neu yn y daflen bobl, yna rhowch gynnig arall arni.`,
  'state-not-allowed': (facts) =>
    `Ni ellir newid cynllun o’r cyflwr “${state(fact(facts, 'from'))}” i’r cyflwr “${state(fact(facts, 'to'))}”. ${nextStates(facts)}`,
  'person-unknown': () =>
    'Nid yw’r cyfeiriadur yn adnabod neb wrth y cyfeiriad hwnnw. Gwiriwch sut y caiff ei sillafu a rhowch gynnig arall arni.',
  'action-unknown': () =>
    'Nid yw’r cam gweithredu hwn yn y cynllun mwyach. Ni chofnodwyd dim; gofynnwch i’ch cydlynydd os yw hynny’n eich synnu.',
  'action-closed': () =>
    'Mae’r cam gweithredu hwn ar gau eisoes, felly ni chofnodwyd dim. Dywedwch wrth eich cydlynydd os nad yw hynny’n iawn.',
  'action-changed': () =>
    'Newidiodd rhywun arall y cam gweithredu hwn ar yr un eiliad. Ni chofnodwyd dim; atebwch unwaith eto.',
  'plan-not-asking': () =>
    'Nid yw’r cynllun hwn yn derbyn diweddariadau ar hyn o bryd, felly ni chofnodwyd dim. Gall eich cydlynydd ddweud mwy wrthych.',
  'edited-meanwhile': () =>
    'Newidiodd rhywun arall yr un peth ers ichi ei weld, felly ni throsysgrifennwyd dim. Edrychwch ar yr hyn sydd yno nawr a dewiswch.',
  'undo-gone': () =>
    'Ni ellir dadwneud hyn mwyach: mae mwy nag awr wedi mynd heibio. Newidiwch ef â llaw, neu edrychwch ar yr hanes.',
  'not-your-action': () =>
    'Nid chi sydd i ateb y cam gweithredu hwn, felly ni chofnodwyd dim. Os dylai fod, dywedwch wrth eich cydlynydd.',
  'answered-already': () =>
    'Daeth ateb arall gennych ar yr un cerdyn yn gyntaf, felly ni chofnodwyd yr un hwn. Os hwn yw’r un cywir, dewiswch “Cywiro hyn” a’i roi eto.',
  'not-written': () =>
    'Ni ellid ei ysgrifennu i’r cynllun am fwy na diwrnod, ac ni roddir cynnig arall arno. Dywedwch wrth eich gweinyddwr: mae’r log yn dweud pam; yna rhowch ef unwaith eto.',
  'answer-invalid': () =>
    'Ni ellid deall yr ateb hwn, felly ni chofnodwyd dim. Gwiriwch y diwrnodau a’r testun a rhowch gynnig arall arni.',
  'day-in-the-future': (facts) => `Mae ${day(facts)} eto i ddod. Rhowch y diwrnod y gwnaed ef: heddiw neu’n gynharach.`,
  'day-in-the-past': (facts) =>
    `Mae ${day(facts)} wedi bod. Rhowch y diwrnod yr ydych yn ei ddisgwyl erbyn hynny: heddiw neu’n hwyrach.`,
  'day-to-come': (facts) => `Mae ${day(facts)} eto i ddod. Rhowch heddiw neu ddiwrnod cynharach.`,
  'day-before-plan': (facts) =>
    `Ni ellir dangos dim o ${day(facts)}: mae’r hyn a gofnodwyd yn dechrau ar ${dayInWords(fact(facts, 'from'))}. Rhowch y diwrnod hwnnw neu un diweddarach.`,
  'round-wrong': (facts) => lines(facts, 'faults').map(roundFaultSentence).join('\n'),
  'round-unknown': () => 'Nid yw’r rownd hon yno mwyach, felly ni newidiwyd dim. Edrychwch ar y rowndiau eto.',
  'round-closed': () => 'Mae’r rownd hon wedi cau, felly ni newidiwyd dim. Rhowch ei rownd ei hun i’r cyfarfod nesaf.',
  'day-off-already': (facts) =>
    `Ni ofynnir i neb ar ${day(facts)} beth bynnag: mae’n benwythnos neu’n ŵyl y banc. Gwiriwch y diwrnod.`,
  'hold-until-past': (facts) =>
    `Nid yw ${day(facts)} eto i ddod. Rhowch y diwrnod y gofynnir iddynt eto, yfory neu’n hwyrach.`,
  'not-asked-here': () =>
    'Nid yw’r person hwn yn arwain dim yn y cynllun, felly nid yw’n gofyn iddo beth bynnag. Dewiswch un o’i arweinwyr.',
  'view-name-taken': () =>
    'Mae gennych olwg o’r enw hwn eisoes. Rhowch enw arall ar yr un hon, neu tynnwch y llall ymaith yn gyntaf.',
  'views-full': (facts) =>
    `Mae gennych ${fact(facts, 'most')} o olygon wedi’u cadw, sef cymaint ag a gedwir. Tynnwch un nad ydych yn ei defnyddio mwyach ymaith yn gyntaf.`,
  'asked-nothing': () =>
    'Nid ydych yn arwain nac yn rheoli dim mewn unrhyw gynllun, felly nid oes neb yn gofyn ichi. Os dylech, dywedwch wrth gydlynydd y cynllun.',
  'digest-none': () =>
    'Nid oes crynodeb yn dod atoch: nid ydych yn rheoli, yn cydlynu nac yn cyfarwyddo dim mewn cynllun byw. Os dylech, dywedwch wrth gydlynydd y cynllun.',
  'digest-to-come': (facts) =>
    `Mae ${day(facts)} eto i ddod, felly ni anfonir ei grynodebau: gall yr hyn y byddent yn ei ddweud newid tan hynny. Edrychwch arnynt heb eu hanfon, neu anfonwch rai heddiw.`,
  'not-until-past': (facts) =>
    `Nid yw ${day(facts)} eto i ddod. Rhowch y diwrnod y dylid gofyn ichi eto, yfory neu’n hwyrach.`,
  'own-deputy': () => 'Nid oes neb yn ddirprwy iddo’i hun. Enwch rywun arall.',
  'deputy-gone': () =>
    'Ni ofynnir ichi fod yn ddirprwy iddynt mwyach, felly ni newidiwyd dim. Os yw hynny’n anghywir, dywedwch wrthynt: gallant ofyn ichi eto.',
  'asking-full': (facts) =>
    `Mae ${fact(facts, 'most')} o’r rhain yno eisoes, sef cynifer ag y mae cynllun yn eu dal. Tynnwch yr hyn nad oes ei angen mwyach.`,
  'rag-word-too-long': (facts) =>
    `Mae gan air ar gyfer RAG ${fact(facts, 'most')} nod ar y mwyaf, gan ei fod yn sefyll mewn colofn gul. Rhowch un byrrach.`,
  'test-card': () => 'Prawf yw’r cerdyn hwn, felly ni chofnodwyd dim. Cymerwch gerdyn eich hun i ateb, neu’r tab.',
  'nothing-to-show': () =>
    'Ni ofynnir i neb yn y 30 diwrnod nesaf, felly nid oes cerdyn i roi cynnig arno. Edrychwch ar y cynlluniau yr ydych yn eu cydlynu.',
  'plan-not-live': () =>
    'Mae cyfarfod yn mynd drwy gynllun sy’n fyw neu wedi’i oedi, ac nid yw hwn. Ni newidiwyd dim; gwiriwch gyflwr y cynllun yn gyntaf.',
  'meeting-unknown': () => 'Nid oes cyfarfod o’r fath o’r cynllun hwn. Edrychwch ar gyfarfod y cynllun eto.',
  'meeting-open': () =>
    'Mae cyfarfod arall o’r cynllun hwn ar agor, felly nid agorwyd dim. Ewch ymlaen â hwnnw, neu caewch ef ac agorwch eich un chi.',
  'meeting-closed': () =>
    'Caewyd y cyfarfod hwn, felly ni chofnodwyd dim. Gofynnwch i bwy bynnag sy’n rhedeg y cynllun agor yr un nesaf.',
  'meeting-not-run': () =>
    'Cewch ddilyn y cyfarfod hwn, ond dim ond cydlynydd y cynllun sy’n ei redeg, a rheolwyr sy’n nodi am gamau gweithredu eu meysydd. Ni chofnodwyd dim; dywedwch wrth y cydlynydd yr hyn y byddech wedi’i ysgrifennu.',
  'note-gone': () =>
    'Nid eich nodyn chi yn y cyfarfod hwn yw hwnnw, felly ni thynnwyd dim yn ôl. Edrychwch ar y nodiadau eto.',
  'bot-not-there': () =>
    'Nid yw Followthrough yn y sgwrs hon, felly nid anfonwyd dim. Ychwanegwch Followthrough at sgwrs y cyfarfod hwn neu at y tîm yn gyntaf, yna rhowch gynnig arall arni.',
  'not-in-conversation': () =>
    'Nid ydych yn aelod o’r sgwrs hon, felly nid anfonwyd dim. Agorwch y dudalen hon mewn cyfarfod neu sianel yr ydych yn rhan ohoni, a rhowch gynnig arall arni o’r fan honno.',
  'card-refused': () =>
    'Nid yw Teams yn gadael i Followthrough ysgrifennu i’r sgwrs hon, felly nid anfonwyd dim. Gofynnwch i’ch gweinyddwr Teams, neu cymerwch y nodiadau allan fel dogfen.',
  'card-unclear': () => 'Ni ŵyr neb a gyrhaeddodd y nodiadau. Edrychwch yn y sgwrs cyn eu hanfon eto.',
  'revision-waiting': (facts) =>
    `Mae dyddiad diwygiedig (${day(facts)}) yn aros am benderfyniad eisoes. Ni newidiwyd dim; arhoswch amdano, neu gofynnwch i bwy sy’n penderfynu.`,
  'revision-gone': () =>
    'Nid yw’r dyddiad diwygiedig hwn yn aros am benderfyniad mwyach. Ni newidiwyd dim; edrychwch ar yr hyn a benderfynwyd.',
  'revision-not-later': (facts) => `Rhowch ddiwrnod ar ôl ${day(facts)}, sef y dyddiad y cytunwyd arno nawr.`,
  'request-gone': () =>
    'Nid yw hyn yn aros am benderfyniad mwyach. Ni newidiwyd dim; edrychwch ar yr hanes i weld beth a benderfynwyd.',
  'not-a-lead': () =>
    'Nid yw’r person a ddywedodd hynny’n arwain y cam gweithredu hwn mwyach. Ni newidiwyd dim; enwch rywun sy’n ei arwain nawr.',
  'already-theirs': () =>
    'Dyna’r person a ddywedodd nad ef biau hwn. Enwch bwy sydd ag ef yn lle hynny, neu dywedwch pam y mae’n aros gydag ef.',
  'asked-still': () =>
    'Nid oes neb yn aros am y penderfyniad hwnnw mwyach: daeth ateb, neu gofynnodd rhywun eto eisoes. Edrychwch ar yr hanes.',
  'asked-today': () =>
    'Mae’r cwestiwn hwn ganddynt eisoes: fe’i gofynnir unwaith y dydd ar y mwyaf. Ni newidiwyd dim; gofynnwch eto yfory, neu siaradwch â hwy.',
  'asked-otherwise': () =>
    'Gofynnir i rywun arall am hyn erbyn hyn, felly ni ofynnwyd i neb. Edrychwch pwy ydyw, yna gofynnwch eto.',
  'nobody-to-ask': () =>
    'Ni ellir gofyn i neb am hyn nawr: nid yw ei arweinydd yn hysbys, neu ni ddylid gofyn iddo ac nid oes ganddo ddirprwy. Cymerwch ef drosodd, neu enwch arweinydd arall.',
  'lead-already': () =>
    'Chi sy’n arwain y cam gweithredu hwn eisoes, felly ni newidiwyd dim. Rhowch ef i rywun arall os nad yw hynny’n iawn.',
  'own-action': () =>
    'Chi sy’n arwain y cam gweithredu hwn, neu chi a ddywedodd ei fod wedi’i wneud, felly rhaid i rywun arall benderfynu a gwirio. Gofynnwch i lefel nesaf y cynllun.',
  'next-level-decides': () =>
    'Cytunwyd ar ddau ddyddiad diwygiedig eisoes, felly ni newidiwyd dim. Gofynnwch i lefel nesaf y cynllun, neu gofynnwch i’r cydlynydd gofnodi’r hyn a benderfynodd bwrdd.',
  'not-done-yet': () =>
    'Dim ond yr hyn a gofnodwyd fel wedi’i wneud y gellir ei wirio, felly ni newidiwyd dim. Gofynnwch i’r arweinydd am ddiweddariad yn gyntaf.',
  'checked-already': () =>
    'Gwiriwyd hyn eisoes gyda’r un canlyniad, felly ni newidiwyd dim. Edrychwch ar yr hyn a ganfuwyd.',
  'audit-decides': () =>
    'Archwiliad a ddilysodd hyn, felly archwiliad yn unig a all ei agor eto. Ni newidiwyd dim; dywedwch wrth archwilydd y cynllun beth a ganfuoch.',
  'not-permitted': () =>
    'Cewch ddarllen y cam gweithredu hwn ond ni chewch wneud hyn iddo. Os nad yw hynny’n iawn, gofynnwch i gydlynydd y cynllun.',
  'not-coordinator': () =>
    'Dim ond y rhai sy’n cydlynu cynllun a all ddod ag un arall i mewn. Gofynnwch i gydlynydd; daw pwy bynnag sy’n rhedeg Followthrough â’r cynllun cyntaf i mewn, o’r derfynell.',
  'not-by-hand': () =>
    'Dim ond Followthrough ei hun sy’n ysgrifennu hwn, felly fe’i rhoddwyd yn ôl. Gofynnwch am y newid yn y tab neu yn y sgwrs.',
  'progress-without-words': () =>
    'Mae diweddariad yn dweud rhywbeth: dewiswch eiriau o’r neges neu ysgrifennwch eich rhai eich hun, neu nodwch hi fel tystiolaeth.',
  'words-too-long': (facts) =>
    `Mae hynny’n ${fact(facts, 'characters')} nod, a chedwir ${fact(facts, 'most')} ar y mwyaf. Dewiswch lai o’r e-bost a rhowch gynnig arall arni.`,
  'coordinator-adds': () =>
    'Dim ond pwy bynnag sy’n cydlynu’r cynllun hwn sy’n ychwanegu camau gweithredu ato. Gofynnwch i’w gydlynydd, neu nodwch yr e-bost ar gam gweithredu sydd yno.',
  'too-many-requests': (facts) =>
    `Daeth gormod o geisiadau mewn amser byr. Arhoswch ${fact(facts, 'seconds')} eiliad a rhowch gynnig arall arni.`,
  'not-allowed': () =>
    'Nid oes gennych ran mewn unrhyw gynllun yma. Os oeddech yn disgwyl un, gofynnwch i’w gydlynydd eich ychwanegu.',
  'sign-in-needed': () => 'Mewngofnodwch eto.',
  'link-unknown': () =>
    'Nid yw’r ddolen hon yn arwain at unrhyw gwestiynau, neu nid yw mwyach: mae’n dod i ben 30 diwrnod ar ôl ei he-bost. Agorwch y ddolen yn yr e-bost diweddaraf, neu dywedwch wrth y person sy’n gofyn ichi fod angen un newydd arnoch.',
  'request-invalid': (facts) =>
    `Ni ddeellir y cais hwn${at(facts)}. Gwiriwch ef yn erbyn /api/openapi.json a rhowch gynnig arall arni.`,
  'request-too-large': () => 'Mae hwn yn hirach na dim a dderbynnir yma. Byrhewch ef a rhowch gynnig arall arni.',
  'settings-wrong': (facts) =>
    lines(facts, 'faults')
      .map((fault) => `${fault}.`)
      .join('\n'),
  'arguments-wrong': (facts) => fact(facts, 'why'),
  'file-missing': (facts) =>
    `Ni ellir agor ${fact(facts, 'file')}. Gwiriwch sut y caiff ei sillafu ac y cewch ei ddefnyddio.`,
  'sending-stopped': () =>
    'Mae pob cais am ddiweddariad wedi’i atal, profion hefyd. Pwyswch “Mynd ymlaen” ar y sgrin Cyflwyno, neu gofynnwch i gydlynydd wneud hynny: yna aiff yr hyn sy’n aros allan.',
  'too-many-people': (facts) =>
    `Byddai hynny’n gofyn i ${fact(facts, 'asks')} o bobl, mwy na’r ${fact(facts, 'cap')} y gofynnir iddynt heb gadarnhad. Ni ofynnwyd i neb: edrychwch ar y rhestr, yna ychwanegwch --over-cap.`,
  'mail-refused': () => 'Mae’r gwasanaeth e-bost yn gwrthod y cyfeiriad. Gwiriwch ef yng nghyfeiriadur eich sefydliad.',
  'reply-unreadable': () =>
    'Atebodd Microsoft 365 â rhywbeth na ellid ei ddeall. Dywedwch wrth eich gweinyddwr: mae’r log yn dweud ble.',
  denied: () => 'Gwrthododd Microsoft 365 fynediad. Rhaid i weinyddwr wirio caniatâd yr ap (docs/permissions.md).',
  missing: () => 'Nid yw hwn yma. Gwiriwch y cyfeiriad, neu agorwch Followthrough o Teams.',
  'changed-elsewhere': () =>
    'Newidiodd rhywun arall hwn ar yr un eiliad. Edrychwch arno eto a rhowch gynnig arall arni.',
  'exists-already': () => 'Mae hwn yno eisoes, felly nid ysgrifennwyd dim. Edrychwch ar yr hyn sydd yno.',
  'start-over': () => 'Rhaid darllen y rhestr o’r newydd. Rhowch gynnig arall arni ymhen munud.',
  busy: () => 'Mae Microsoft 365 yn brysur. Ni chollwyd dim; rhowch gynnig arall arni ymhen munud.',
  unreachable: () => 'Ni ellir cyrraedd rhywbeth sydd ei angen ar hyn o bryd. Rhowch gynnig arall arni ymhen munud.',
  'outcome-unknown': () =>
    'Nid yw’n hysbys eto a gofnodwyd hyn. Rhowch gynnig arall ar yr un peth ymhen munud: ni chaiff byth ei gofnodi ddwywaith.',
  'backup-invalid': (facts) =>
    `Nid yw hwn yn gopi wrth gefn y gellir ei ddarllen: ${fact(facts, 'faults')}. Cymerwch ffeil arall.`,
  'record-not-empty': (facts) =>
    `Mae cynlluniau yn y cofnod eisoes (${fact(facts, 'known')}). Dim ond i safleoedd gwag y darllenir copi wrth gefn: enwch rai felly yn SITE_URL.`,
  'site-unknown': (facts) =>
    `Nid yw’r safle ${fact(facts, 'site')} ymhlith rhai SITE_URL. Enwch ef yno, neu cymerwch un o’r rhain: ${fact(facts, 'known')}.`,
  'layout-newer': (facts) =>
    `Fersiwn fwy newydd o Followthrough a wnaeth y rhestr ${fact(facts, 'list')} ar ${fact(facts, 'site')}. Ni newidiwyd dim; rhedwch provision y fersiwn honno.`,
  'not-provisioned': (facts) =>
    `Nid oes gan y safle ${fact(facts, 'site')} bob rhestr a cholofn eto (ar goll: ${fact(facts, 'missing')}). Rhedwch npm run -s cli -- provision, yna rhowch gynnig arall arni.`,
};

export const unexpectedSentence =
  'Aeth rhywbeth o’i le na ddylai fod wedi digwydd. Fe’i nodwyd; rhowch gynnig arall arni, a dywedwch wrth eich gweinyddwr os yw’n parhau.';

const SHEET_FAULTS: Readonly<Record<string, string>> = {
  'person-unknown': 'nid yw’r cyfeiriadur yn adnabod neb wrth y cyfeiriad hwn; gwiriwch sut y caiff ei sillafu',
  'coordinator-needed': 'mae cynllun yn cadw o leiaf un cydlynydd; enwch un arall',
  'group-unknown': 'nid oes gan y cyfeiriadur grŵp o’r enw hwn; gwiriwch sut y caiff ei sillafu',
  'group-empty': 'nid oes neb yn y grŵp o’r enw hwn',
  'area-unknown': 'nid oes gan y cynllun faes â’r id hwn; cymerwch yr idau o daflen newydd',
  'lead-unknown': 'nid yw’r cynllun yn argraffu arweinydd o’r fath; cymerwch yr arweinwyr o daflen newydd',
  'one-person-only': 'rhowch un person yn union yma',
  'readers-need-a-group': 'rhowch ddarllenwyr fel enw grŵp',
  'role-unknown': 'cymerwch un o’r rolau coordinator, auditor, director, next level, readers, manager, lead',
  'columns-missing': 'mae angen y colofnau role, area, printed, person ar y daflen',
};

export const refusalSentence: typeof english.refusalSentence = (refusal) => SENTENCES[refusal.code](refusal.facts);

/** Faults of a sheet come as `<line>:<code>`. */
function sheetFaults(facts: RefusalFacts): readonly string[] {
  return lines(facts, 'faults').map((fault) => {
    const [line, code = ''] = fault.split(':');
    return `Llinell ${line} o’r daflen: ${SHEET_FAULTS[code] ?? code}.`;
  });
}

function lines(facts: RefusalFacts, name: string): readonly string[] {
  const value = facts[name];
  return Array.isArray(value) ? value : [String(value ?? '')];
}

function at(facts: RefusalFacts): string {
  const fields = fact(facts, 'fields');
  return fields && `: edrychwch ar ${fields}`;
}

const STATES: Readonly<Record<string, string>> = {
  draft: 'drafft',
  importing: 'yn cael ei ddwyn i mewn',
  opening: 'yn agor',
  live: 'yn fyw',
  paused: 'wedi’i oedi',
  ended: 'wedi dod i ben',
};

function state(code: string): string {
  return STATES[code] ?? code;
}

function nextStates(facts: RefusalFacts): string {
  const allowed = lines(facts, 'allowed').filter((code) => code !== '');
  return allowed.length > 0
    ? `Gellir ei newid i’r canlynol: ${allowed.map(state).join(', ')}.`
    : 'Mae’n aros fel y mae; dewch â’r cynllun i mewn o’r newydd o dan deitl arall (--title) i fynd ymlaen ag ef.';
}

function quoted(text: string): string {
  return text ? `“${text}”` : 'eto';
}

function known(facts: RefusalFacts, intro: string): string {
  const plans = fact(facts, 'known');
  return plans ? ` ${intro}: ${plans}.` : '';
}
