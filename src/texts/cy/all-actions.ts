/** Unreviewed: translated without a Welsh speaker's check. */

import type * as english from '../all-actions.ts';
import type { SameShape } from '../same-shape.ts';
import { COMING_TEXTS } from './coming.ts';
import { ACTION, counted } from './counted.ts';
import { daysCounted } from './days.ts';

export const ALL_ACTIONS_TEXTS = {
  ...COMING_TEXTS.allActions,
  noPlan: 'Nid oes cam gweithredu yma eto',
  noPlanMore: 'Bydd camau gweithredu’n ymddangos cyn gynted ag y deuir â chynllun i mewn a’i agor.',
  nothing: 'Nid oes cam gweithredu’n cyfateb',
  nothingMore: 'Tynnwch hidlydd, neu chwiliwch am lai o eiriau.',
  table: 'Camau gweithredu',
  search: 'Chwilio camau gweithredu',
  searchHint: 'Cyfeirnod, geiriau, arweinydd, canfyddiad neu ddiweddariad olaf',
  filters: 'Hidlyddion',
  clear: 'Clirio’r hidlyddion',
  filteredBy: 'Hidlwyd yn ôl',
  groupBy: 'Grwpio yn ôl',
  sortBy: 'Trefnu yn ôl',
  descending: 'Y ffordd arall',
  selectAll: 'Dewis popeth a ddangosir',
  noChoice: 'Nid oes dim yn cyfateb i’r geiriau hyn',
  narrow: 'Teipiwch i ddod o hyd i fwy',
  dueFrom: 'I’w wneud o',
  dueTo: 'I’w wneud hyd',
  silent: 'Dim diweddariad ers o leiaf (diwrnodau)',
  unled: 'Dim ond lle nad oes yr un arweinydd yn berson hysbys',
  unledMark: 'Dim person y tu ôl i’r arweinydd',
  columns: {
    action: 'Cam gweithredu',
    leads: 'Arweinydd',
    due: 'Erbyn',
    rag: 'RAG',
    grade: 'Blaenoriaeth',
    lastWords: 'Diweddariad olaf',
  },
} satisfies SameShape<typeof english.ALL_ACTIONS_TEXTS>;

export const FACET_WORDS = {
  plan: 'Cynllun',
  area: 'Maes',
  lead: 'Arweinydd',
  service: 'Gwasanaeth',
  rag: 'RAG',
  priority: 'Blaenoriaeth',
  risk: 'Risg weddilliol',
  standard: 'Safon',
} satisfies SameShape<typeof english.FACET_WORDS>;

export const ALL_OF_FACET = {
  plan: 'Pob cynllun',
  area: 'Pob maes',
  lead: 'Pob arweinydd',
  service: 'Pob gwasanaeth',
  rag: 'Pob RAG',
  priority: 'Pob blaenoriaeth',
  risk: 'Pob risg weddilliol',
  standard: 'Pob safon',
} satisfies SameShape<typeof english.ALL_OF_FACET>;

export const WITHOUT_WORDS = {
  plan: 'Heb gynllun',
  area: 'Heb faes',
  lead: 'Dim arweinydd wedi’i enwi',
  service: 'Dim gwasanaeth wedi’i enwi',
  rag: 'Heb RAG',
} satisfies SameShape<typeof english.WITHOUT_WORDS>;

export const GROUPING_WORDS = {
  area: 'Maes',
  plan: 'Cynllun',
  lead: 'Arweinydd',
  rag: 'RAG',
  service: 'Gwasanaeth',
  none: 'Dim',
} satisfies SameShape<typeof english.GROUPING_WORDS>;

export const SORT_WORDS = {
  plan: 'Trefn y cynllun',
  lead: 'Arweinydd',
  due: 'Dyddiad dyledus',
  rag: 'RAG, y gwaethaf yn gyntaf',
  priority: 'Blaenoriaeth',
  update: 'Diweddariad olaf, yr hynaf yn gyntaf',
} satisfies SameShape<typeof english.SORT_WORDS>;

export const STATE_WORDS = {
  any: 'Agored ac ar gau',
  open: 'Agored',
  closed: 'Ar gau',
} satisfies SameShape<typeof english.STATE_WORDS>;

export const GRADE_WORDS = {
  high: 'Uchel',
  medium: 'Canolig',
  low: 'Isel',
} satisfies SameShape<typeof english.GRADE_WORDS>;

export const STATE_LABEL = 'Agored neu ar gau';

export const residualRiskLine: typeof english.residualRiskLine = (risk) =>
  `Risg weddilliol: ${GRADE_WORDS[risk].toLowerCase()}`;

export const shownOf: typeof english.shownOf = (shown, all) =>
  shown === all ? counted(all, ACTION) : `${figure(shown)} o ${counted(all, ACTION)}`;

export const inGroup: typeof english.inGroup = (count) => counted(count, ACTION);

export const filtersButton: typeof english.filtersButton = (count) =>
  count === 0 ? ALL_ACTIONS_TEXTS.filters : `${ALL_ACTIONS_TEXTS.filters} (${count})`;

export const selectAction: typeof english.selectAction = (ref) =>
  ref === null ? 'Dewis y cam gweithredu hwn' : `Dewis cam gweithredu ${ref}`;

export const choiceWords: typeof english.choiceWords = (words, count) => `${words} (${figure(count)})`;

export const chosenCounted: typeof english.chosenCounted = (count) => `${count} wedi’u dewis`;

export const UNLED_CHIP = 'Nid yw’r arweinydd yn berson hysbys';

export const dueBetween: typeof english.dueBetween = (from, to) => {
  if (from === null) return `I’w wneud hyd ${to}`;
  return to === null ? `I’w wneud o ${from}` : `I’w wneud o ${from} hyd ${to}`;
};

export const silentFor: typeof english.silentFor = (days) => `Dim diweddariad ers ${daysCounted(days)}`;

export const searchedFor: typeof english.searchedFor = (words) => `Geiriau: ${words}`;

export const chipWords: typeof english.chipWords = (facet, value) => `${FACET_WORDS[facet]}: ${value}`;

export const takeAway: typeof english.takeAway = (chip) => `Tynnu ${chip}`;

function figure(count: number): string {
  return count.toLocaleString('en-GB');
}
