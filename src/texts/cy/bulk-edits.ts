/** Unreviewed: translated without a Welsh speaker's check. */
import type * as english from '../bulk-edits.ts';
import type { SameShape } from '../same-shape.ts';
import { ACTION, counted } from './counted.ts';

export const BULK_TEXTS = {
  bar: 'Camau gweithredu a ddewiswyd',
  clear: 'Clirio’r dewis',
  change: 'Eu newid',
  handOverTo: 'Pwy sy’n eu harwain o hyn ymlaen?',
  chosen: 'Dewiswyd:',
  chooseSomebody: 'Dewiswch rywun o’r rhestr.',
  grade: 'Pa un?',
  words: 'Yn eich geiriau chi',
  onlyEmpty: 'Dim ond lle nad oes dim eto y caiff ei ysgrifennu. Rhestrir y lleill, a dewiswch chi ar gyfer pob un.',
  decisionStays:
    'Mae penderfyniad corff yn mynd i’r cofnod ac ni ellir ei ddadwneud; gall penderfyniad diweddarach ei ddilyn.',
  running: 'Yn newid…',
  stop: 'Stopio',
  goOn: 'Parhau',
  tryAgain: 'Rhoi cynnig arall ar y rheini',
  undoAll: 'Dadwneud y cyfan',
  close: 'Cau',
  look: 'Edrych a dewis',
  failures: 'Yr hyn nad aeth drwodd',
  stoppedByFault:
    'Stopiodd ohono’i hun: ni all y gwasanaeth ei dderbyn ar hyn o bryd. Ni chollwyd dim; parhewch ymhen munud.',
  someConflict: 'Newidiodd rhywun arall hwn yn y cyfamser, neu mae rhywbeth yno’n barod.',
  cannotUndo: 'Ni ellir dadwneud hyn.',
} satisfies SameShape<typeof english.BULK_TEXTS>;

export const BULK_CHANGES = {
  'hand-over': { name: 'Trosglwyddo i…', submit: 'Eu trosglwyddo' },
  priority: { name: 'Gosod y flaenoriaeth…', submit: 'Ei gosod' },
  residualRisk: { name: 'Gosod y risg weddilliol…', submit: 'Ei gosod' },
  measure: { name: 'Ysgrifennu’r mesur…', submit: 'Ei ysgrifennu' },
  followUp: { name: 'Ysgrifennu’r gwaith dilynol…', submit: 'Ei ysgrifennu' },
  'record-decision': { name: 'Cofnodi penderfyniad corff…', submit: 'Ei gofnodi' },
} satisfies SameShape<typeof english.BULK_CHANGES>;

export const selectedCount: typeof english.selectedCount = (count) => `Dewiswyd ${counted(count, ACTION)}`;

export const selectMatching: typeof english.selectMatching = (count) => `Dewis y ${count} i gyd sy’n cyfateb`;

export const mayOnly: typeof english.mayOnly = (may, selected) =>
  `Cewch wneud hyn i ${may} o’r ${selected} a ddewiswyd; mae’r lleill yn aros fel y maent.`;

export const tooMany: typeof english.tooMany = (most) =>
  `Gellir newid ${counted(most, ACTION)} ar y mwyaf ar unwaith. Dewiswch lai.`;

export const progressLine: typeof english.progressLine = (done, of) => `${done} o ${of} wedi’u gwneud`;

export const changedMany: typeof english.changedMany = (count) => `Newidiwyd ${counted(count, ACTION)}.`;

export const undidMany: typeof english.undidMany = (count) => `Dadwnaed newid ${counted(count, ACTION)}.`;

export const failedCount: typeof english.failedCount = (count) => `Nid aeth ${count} drwodd.`;

export const leftCount: typeof english.leftCount = (count) => `Mae ${count} ar ôl.`;

export const putMineInAll: typeof english.putMineInAll = (count) => `Rhoi fy ngeiriau i ym mhob un o’r ${count}`;
