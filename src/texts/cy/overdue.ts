/** Unreviewed: translated without a Welsh speaker's check. */
import type * as english from '../overdue.ts';
import type { SameShape } from '../same-shape.ts';
import { dayInWords, dayNear, daysCounted } from './days.ts';

export const OVERDUE_VIEW_TEXTS = {
  tools: 'Yr hyn a ddangosir',
  plan: 'Cynllun',
  allPlans: 'Pob cynllun',
  asAt: 'Fel ar',
  backToToday: 'Yn ôl i heddiw',
  posts: 'Swyddi yn lle enwau',
  find: 'Chwilio yn y rhestr',
  findHint:
    'Geiriau, cyfeirnod neu arweinydd. Dim ond y rhan o restr hir sydd yn y golwg y mae chwiliad y porwr ei hun yn ei gweld.',
  nothingFound: 'Nid oes gan ddim sy’n hwyr y geiriau hyn. Rhowch gynnig ar lai.',
  otherPlan: 'Nid oes gan y cynllun hwn ddim i’w ddangos yma',
  otherPlanMore: 'Efallai nad yw’n fyw eto, ei fod wedi dod i ben, neu na chewch ei ddarllen.',
  showAllPlans: 'Dangos pob cynllun',
  picture: 'Y darlun cyfan',
} satisfies SameShape<typeof english.OVERDUE_VIEW_TEXTS>;

export const standingTitle: typeof english.standingTitle = (open) =>
  open === 1 ? 'Sut mae’r un cam gweithredu agored' : `Sut mae’r camau gweithredu agored (${open})`;

export const pictureCounts: typeof english.pictureCounts = (
  { open, overdue, lateByFirstPromise, meetings, picture },
  on,
) => {
  const { atRisk, willBeMissed, done, noUpdate } = picture;
  const last = meetings.find((one) => one.name === done.meeting && one.on < done.since);
  const since =
    last === undefined
      ? `wedi’u gwneud ers ${dayNear(done.since, on)}`
      : `wedi’u gwneud ers y cyfarfod ar ${dayNear(last.on, on)}`;
  return [
    { count: overdue, words: 'yn hwyr' },
    { count: lateByFirstPromise, words: 'yn hwyr yn ôl yr addewid cyntaf' },
    { count: open, words: 'yn agored' },
    { count: willBeMissed, words: 'yn mynd i gael eu colli' },
    { count: atRisk, words: 'mewn perygl' },
    { count: noUpdate.count, words: `heb ddiweddariad ers ${daysCounted(noUpdate.days)}` },
    { count: done.count, words: since },
  ];
};

export const areaCountsBothWays: typeof english.areaCountsBothWays = (overdue, { open, lateByFirstPromise }) =>
  `${overdue} yn hwyr o ${open} agored, ${lateByFirstPromise} yn hwyr yn ôl yr addewid cyntaf`;

export const noUpdateSince: typeof english.noUpdateSince = (day, today) => `Dim diweddariad ers ${dayNear(day, today)}`;

export const pastDay: typeof english.pastDay = (on) =>
  `Rydych yn edrych ar ${dayInWords(on)}, fel yr oedd ar ddiwedd y diwrnod hwnnw. Dangosir cam gweithredu a agorwch fel y mae heddiw.`;

export const dayOutside: typeof english.dayOutside = (from, today) =>
  `Dewiswch ddiwrnod o ${dayInWords(from)} hyd ${dayInWords(today)}.`;

export const foundOf: typeof english.foundOf = (found, all) =>
  `Mae gan ${found} o’r ${all} cam gweithredu hwyr y geiriau hyn.`;

export const movedTitle: typeof english.movedTitle = (counted) =>
  counted.some(({ meeting }) => meeting !== null) ? 'Hwyr, o gyfarfod i gyfarfod' : 'Hwyr, o wythnos i wythnos';

export const movedPoint: typeof english.movedPoint = ({ on, overdue, meeting }, today) => {
  const day = meeting === null ? dayNear(on, today) : `${dayNear(on, today)} (${meeting})`;
  return `${overdue} ar ${day}`;
};

export const movedSince: typeof english.movedSince = (before, now, today) => {
  const more = now.overdue - before.overdue;
  const day = dayNear(before.on, today);
  if (more === 0) return `Cynifer yn hwyr ag ar ${day}.`;
  return more > 0 ? `${more} yn fwy yn hwyr nag ar ${day}.` : `${-more} yn llai yn hwyr nag ar ${day}.`;
};
