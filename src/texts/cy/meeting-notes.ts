/** Unreviewed: translated without a Welsh speaker's check. */
import type * as english from '../meeting-notes.ts';
import type { SameShape } from '../same-shape.ts';
import { dayInWords } from './days.ts';

export const MEETING_NOTES_TEXTS: SameShape<typeof english.MEETING_NOTES_TEXTS> = {
  title: (body, on) => `${body}, ${dayInWords(on)}`,
  subject: (plan) => `Nodiadau’r cyfarfod am ${plan}`,
  fileName: (body, on) => `Nodiadau ${body} ${on}`,
  stillOpen: 'Nid yw’r cyfarfod wedi’i gau eto: gellir cofnodi mwy.',
  nothing: 'Ni chofnodwyd dim yn y cyfarfod hwn.',
  general: 'Y cyfarfod yn ei gyfanrwydd',
  columns: { item: 'Cam gweithredu', said: 'Nodwyd', decided: 'Penderfynwyd' },
  lead: (leads) => `Arweinydd: ${leads}`,
  noLead: 'Dim arweinydd',
  due: (by) => `Dyledus erbyn ${dayInWords(by)}`,
  noDate: 'Dim dyddiad',
  agreed: (day, reason) => `Cytunwyd ar y dyddiad diwygiedig ${dayInWords(day)}: ${reason}`,
  refused: (day, reason) => `Ni chytunwyd ar y dyddiad diwygiedig ${dayInWords(day)}: ${reason}`,
  passed: (count, ofArea) =>
    ofArea === 0
      ? `Ar yr agenda heb gofnodi dim amdanynt: ${count}.`
      : `Hefyd ar yr agenda heb gofnodi dim amdanynt: ${count}.`,
  added: 'Camau gweithredu newydd',
  addedColumns: { area: 'Maes', text: 'Cam gweithredu', lead: 'Arweinydd', due: 'Dyledus' },
  asAt: (on) => `Fel y’i cofnodwyd ar ${dayInWords(on)}`,
  page: 'Tudalen ',
  of: ' o ',
  counts: (noted, decided, added) =>
    `Camau gweithredu y nodwyd amdanynt: ${noted}; dyddiadau diwygiedig a benderfynwyd: ${decided}; camau gweithredu newydd: ${added}`,
  newAction: 'Cam gweithredu newydd',
  more: (count) => `a ${count} arall`,
  openMeeting: 'Agor y cyfarfod',
};
