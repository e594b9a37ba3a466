/** Unreviewed: translated without a Welsh speaker's check. */
import type { EditableField } from '../../core/plan/editing/editable.ts';
import type * as english from '../editing.ts';
import type { SameShape } from '../same-shape.ts';
import { dayNear, dayOf } from './days.ts';
import { actionName } from './tab.ts';

export const EDITING_TEXTS = {
  save: 'Cadw',
  cancel: 'Canslo',
  saving: 'Yn cadw…',
  undo: 'Dadwneud',
  close: 'Cau',
  none: 'Dim',
  nobody: 'Neb eto',
  nothing: 'Dim byd',
  undone: 'Wedi’i ddadwneud.',
  changedSince: 'Fe’i newidiwyd eto ers hynny, felly gadawyd ef fel y mae. Edrychwch arno, yna newidiwch ef â llaw.',
  loading: 'Yn edrych beth sydd yno nawr…',
  conflict: 'Newidiodd rhywun arall hwn',
  theirs: 'Eu geiriau nhw',
  yours: 'Eich geiriau chi',
  keepTheirs: 'Cadw eu geiriau nhw',
  putMine: 'Rhoi fy ngeiriau i',
  goBack: 'Yn ôl',
  unknownAuthor: 'Newidiodd rhywun ef ers ichi ei weld.',
  printedAs: 'Fel y’i hargraffwyd',
  isAccountable: 'Atebol: yn cau’r cam gweithredu',
  addLead: 'Ychwanegu arweinydd',
  takeAway: 'Tynnu ymaith',
  leadsHint: 'Mae’r hyn a argreffir yma’n mynd i bapurau; gofynnir i’r bobl, a chânt ateb.',
  printedMissing: 'Ysgrifennwch sut y mae’r cynllun i argraffu’r arweinydd hwn, neu ei dynnu ymaith.',
  lately: 'Yr hyn y gellir ei ddadwneud o hyd',
} satisfies SameShape<typeof english.EDITING_TEXTS>;

export const FIELD_NAMES: Readonly<Record<EditableField, string>> = {
  leads: 'Arweinwyr',
  priority: 'Blaenoriaeth',
  residualRisk: 'Risg weddilliol',
  measure: 'Mesur llwyddiant',
  followUp: 'Gwaith dilynol',
};

const IN_SENTENCE: Readonly<Record<EditableField, string>> = {
  leads: 'yr arweinwyr',
  priority: 'y flaenoriaeth',
  residualRisk: 'y risg weddilliol',
  measure: 'y mesur',
  followUp: 'y gwaith dilynol',
};

const FEW = 2;

export const changeOf: typeof english.changeOf = (fields, ref) =>
  fields.length > FEW
    ? `Newid ${inSentence(ref)}`
    : `Newid ${listed(fields.map((field) => IN_SENTENCE[field]))} yn ${inSentence(ref)}`;

export const editorTitle: typeof english.editorTitle = (fields, ref) =>
  fields.length > FEW
    ? changeOf(fields, ref)
    : `${actionName(ref)}: ${listed(fields.map((field) => FIELD_NAMES[field].toLowerCase()))}`;

export const changedOne: typeof english.changedOne = (field, ref) =>
  `Newidiwyd ${IN_SENTENCE[field]} yn ${inSentence(ref)}.`;

export const changedBy: typeof english.changedBy = (by, at, today) => {
  const day = dayOf(at);
  return day === today
    ? `Newidiodd ${by} ef heddiw, am ${clockOf(at)}.`
    : `Newidiodd ${by} ef ar ${dayNear(day, today)}.`;
};

const CLOCK = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'short' });

function clockOf(at: string): string {
  return CLOCK.format(new Date(at));
}

export const changesTo: typeof english.changesTo = (field) => `Newidiadau i ${IN_SENTENCE[field]}`;

export const peopleBehind: typeof english.peopleBehind = (printed) =>
  printed === '' ? 'Y bobl y tu ôl i’r arweinydd hwn' : `Y bobl y tu ôl i “${printed}”`;

export const takeAway: typeof english.takeAway = (name) => `Tynnu ${name} ymaith`;

export const leadNumber: typeof english.leadNumber = (place) => `Arweinydd ${place}`;

export const undoOf: typeof english.undoOf = (change) => `Dadwneud: ${change}`;

function inSentence(ref: string | null): string {
  return ref === null ? 'cam gweithredu' : `cam gweithredu ${ref}`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} a ${names.at(-1)}`;
}
