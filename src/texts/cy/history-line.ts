/** Unreviewed: translated without a Welsh speaker's check. */

import { LINK } from '../../core/plan/evidence.ts';
import { PUT_BACK_BECAUSE } from '../../core/plan/hand-edit.ts';
import { MAIL_FIELDS } from '../../core/plan/noted-mail.ts';
import { STATUSES } from '../../core/plan/status.ts';
import type * as english from '../history-line.ts';
import { askingChangeInWords } from './asking-history.ts';
import { dayAsKnown, dayNear } from './days.ts';
import { editChangeInWords } from './edit-changes.ts';
import { mailInWords, OF_MAIL } from './noted-mail.ts';
import { ragWordChangeInWords } from './rag-word-change.ts';
import { replyChangeInWords } from './reply-changes.ts';
import { STATUS_WORDS } from './standing.ts';

type LineChange = english.LineChange;

export const DID: typeof english.DID = {
  imported: 'a ddaeth â’r cynllun i mewn',
  answered: 'a ddywedodd sut y mae',
  corrected: 'a gywirodd ateb cynharach',
  'revision-asked': 'a ofynnodd am ddyddiad diwygiedig',
  'revision-agreed': 'a gytunodd ar ddyddiad diwygiedig',
  'revision-refused': 'a wrthododd ddyddiad diwygiedig',
  checked: 'a’i gwiriodd',
  reopened: 'a’i ailagorodd',
  matched: 'a ddywedodd pwy sy’n ei arwain',
  'plan-state': 'a newidiodd gyflwr y cynllun',
  edited: 'a’i newidiodd yn y rhestr â llaw',
  'put-back': 'a’i newidiodd yn y rhestr â llaw, a rhoddwyd hynny yn ôl',
  'document-says': 'a gymerodd yr hyn y mae dogfen gynllun fwy newydd yn ei ddweud',
  'document-adds': 'a’i cymerodd o ddogfen gynllun fwy newydd',
  'document-lacks': 'a ganfu nad yw yn nogfen y cynllun mwyach',
  'document-has-again': 'a’i canfu yn nogfen y cynllun eto',
  'document-renewed': 'a ddaeth â fersiwn fwy newydd o ddogfen y cynllun i mewn',
  'plan-taken-in': 'a gymerodd gynllun arall i mewn',
  linked: 'a’i cysylltodd â’r un cam gweithredu mewn man arall',
  'help-asked': 'a ofynnodd am gymorth',
  'help-answered': 'a atebodd y cais am gymorth',
  'not-mine-said': 'a ddywedodd mai rhywun arall biau hwn',
  'not-mine-settled': 'a benderfynodd pwy biau hwn',
  asked: 'a gafodd gais am ddiweddariad',
  'asking-resumed': 'a drefnodd y gofynnir eto i bwy bynnag sy’n ei arwain',
  'asked-now': 'a drefnodd y gofynnir amdano nawr',
  'taken-over': 'a’i cymerodd drosodd',
  'asking-changed': 'a newidiodd sut y mae’r cynllun yn gofyn',
  'words-changed': 'a newidiodd eiriau’r cynllun ar gyfer RAG',
  'evidence-added': 'a ychwanegodd dystiolaeth',
  added: 'a’i ychwanegodd',
  'meeting-opened': 'a agorodd gyfarfod',
  noted: 'a nododd mewn cyfarfod',
  'note-taken-back': 'a dynnodd nodyn cyfarfod yn ôl',
  'meeting-closed': 'a gaeodd gyfarfod',
  'notes-sent': 'a anfonodd nodiadau cyfarfod',
};

export const didInWords: typeof english.didInWords = ({ kind, door }) =>
  kind === 'edited' && door !== 'list' ? 'a’i newidiodd' : DID[kind];

export const DOOR_WORDS: typeof english.DOOR_WORDS = {
  chat: 'yn y sgwrs',
  tab: 'yn y tab',
  mail: 'drwy e-bost',
  outlook: 'yn Outlook',
  terminal: 'o’r derfynell',
  list: 'yn y rhestr',
  document: 'yn nogfen y cynllun',
};

export const FOR_THE_LEAD = 'ar ran yr arweinydd';

/** Entries name fields, hand edits name columns of the list: both in lower case and apart. */
const FIELD_WORDS: Readonly<Record<string, string>> = {
  'agreed date': 'y dyddiad dyledus',
  'agreed by': 'y dyddiad dyledus',
  due: 'y dyddiad dyledus',
  'due by': 'yr addewid cyntaf',
  'due phrase': 'geiriau’r dyddiad',
  'done on': 'y dyddiad y gwnaed ef',
  expected: 'y dyddiad disgwyliedig',
  status: 'y statws',
  text: 'geiriau’r cam gweithredu',
  'action text': 'geiriau’r cam gweithredu',
  measure: 'y mesur llwyddiant',
  'last words': 'y diweddariad olaf',
  'person name': 'y person sy’n ei arwain',
  'follow up': 'y gwaith dilynol',
  'same as': 'yr un fath â',
  'refused date': 'ni chytunwyd',
  priority: 'y flaenoriaeth',
  'residual risk': 'y risg weddilliol',
  leads: 'yr arweinwyr',
  'led by': 'yr arweinydd',
  area: 'y maes',
  progress: 'y cynnydd',
  check: 'y gwiriad',
  parts: 'y rhannau',
  links: 'y dolenni',
  plan: 'y cynllun',
  state: 'y cyflwr',
  action: 'y cam gweithredu',
  actions: 'y camau gweithredu',
  'taken over': 'yr hyn a gymerwyd',
  'further changes': 'newidiadau pellach',
  coordinators: 'y cydlynwyr',
  auditors: 'yr archwilwyr',
  director: 'y cyfarwyddwr',
  'next level': 'y lefel nesaf',
  readers: 'y darllenwyr',
};

/** Why a question reached nobody is for the coordinator. */
const ASKED_WORDS: Readonly<Record<string, string>> = { refused: 'ni chyrhaeddodd' };

const WHY_WORDS: Readonly<Record<string, string>> = {
  'not-permitted': 'rhoddwyd yn ôl am nad oes hawl newid hyn',
  'not-by-hand': 'rhoddwyd yn ôl am mai Followthrough ei hun yn unig a all newid hyn',
  'plan-not-asking': 'rhoddwyd yn ôl am nad yw’r cynllun yn derbyn diweddariadau ar hyn o bryd',
  'action-closed': 'rhoddwyd yn ôl am fod y cam gweithredu ar gau',
  'day-in-the-future': 'rhoddwyd yn ôl am fod y diwrnod y gwnaed ef eto i ddod',
  'day-in-the-past': 'rhoddwyd yn ôl am fod y diwrnod y disgwylir ef wedi bod',
  'person-unknown': 'rhoddwyd yn ôl am nad yw’r cyfeiriadur yn adnabod neb wrth yr enw hwnnw',
};

/** Which version of the document a line is about: its day as printed. */
const OF_DOCUMENT = 'document';

/** What was looked at stands as the line's words already. */
const TOLD_BY_WORDS = 'found';

export const changesInWords: typeof english.changesInWords = (kind, changes, today) => {
  const isDecided = changes.some(({ field }) => field === 'agreed date' || field === 'refused date');
  if (kind === 'asked')
    return changes.flatMap(({ field, to }) => (field === 'outcome' ? (ASKED_WORDS[to ?? ''] ?? []) : []));
  return changes.flatMap((change) => {
    if (change.field === PUT_BACK_BECAUSE) return WHY_WORDS[change.to ?? ''] ?? [];
    if (kind === 'asking-changed') return askingChangeInWords(change, today);
    if (kind === 'words-changed') return ragWordChangeInWords(change);
    if (kind === 'put-back') return putBackInWords(change, today);
    if (change.field === TOLD_BY_WORDS || change.field === LINK) return [];
    if (OF_MAIL.has(change.field)) return change.field === MAIL_FIELDS.from ? (mailInWords(changes, today) ?? []) : [];
    const ofReply = editChangeInWords(change) ?? replyChangeInWords(kind, change, today);
    if (ofReply !== undefined) return ofReply;
    return change.field === 'date asked for' ? askedInWords(change, isDecided, today) : changeInWords(change, today);
  });
};

/** A day that was asked for waits no longer once it is decided on. */
function askedInWords({ from, to }: LineChange, isDecided: boolean, today: string): readonly string[] {
  if (to !== null) return [`gofynnwyd am ${value(to, today)}`];
  return isDecided || from === null ? [] : [`ni chytunwyd: ${value(from, today)}`];
}

function changeInWords({ field, from, to }: LineChange, today: string): string {
  if (field === OF_DOCUMENT && to !== null) return `dogfen ${value(to, today)}`;
  const name = inWords(field);
  if (to === null) return from === null ? name : noLonger(name, from, today);
  if (from === null) return `${name}: ${value(to, today)}`;
  const verb = isDay(from) && isDay(to) ? 'symudodd' : 'newidiodd';
  return `${verb} ${name} o ${value(from, today)} i ${value(to, today)}`;
}

function noLonger(name: string, from: string, today: string): string {
  return isDay(from)
    ? `${name}: nid yw ${value(from, today)} yn sefyll mwyach`
    : `${name}: nid ${value(from, today)} mwyach`;
}

/** Of what was put back, `from` is what somebody wanted and `to` what stands. */
function putBackInWords({ field, from, to }: LineChange, today: string): string {
  const name = inWords(field);
  const wanted = from === null ? `cafodd ${name} ei wagio` : `cafodd ${name} ei newid i ${value(from, today)}`;
  return to === null ? `${wanted}, ac mae’n wag eto` : `${wanted}, ac mae’n ${value(to, today)} eto`;
}

const LONGEST_VALUE = 120;

function value(text: string, today: string): string {
  if (isDay(text)) return dayNear(text, today);
  if (/^\d{4}-\d{2}$/.test(text)) return dayAsKnown(text);
  const [, by, named = text] = /^(audit|management): (.+)$/.exec(text) ?? [];
  const status = STATUSES.find((name) => name === named);
  if (status !== undefined)
    return by === undefined ? quoted(STATUS_WORDS[status]) : checkedBy(STATUS_WORDS[status], by);
  return quoted(text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE).trimEnd()}…` : text);
}

function checkedBy(status: string, by: string): string {
  return `${quoted(status)}, gan ${by === 'audit' ? 'archwiliad' : 'reolwyr'}`;
}

function quoted(text: string): string {
  return `“${text}”`;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** "ResidualRisk" and "residualRisk" are "y risg weddilliol". */
function inWords(field: string): string {
  const name = field.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return FIELD_WORDS[name] ?? name;
}
