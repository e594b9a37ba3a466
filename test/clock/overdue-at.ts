import { toDay } from '../../src/core/calendar/day.ts';
import { overdueList } from '../../src/core/plan/overdue-list.ts';
import { fromDateOnly } from '../../src/sharepoint/rows/days.ts';
import { systemClock } from '../../src/system-clock.ts';
import { toOverduePlans } from '../../src/wire/action-rows.ts';
import { plan } from '../builders/plan.ts';

// Prints, for each instant given, what a council's list shows on a machine that believes it to be that instant, in one
// time zone after the other: zones and instants are arguments, each as a list with commas. Not within Jest, whose tests
// have a copy of the environment: the machine's own time zone stays what it was.

/** Due days around each instant, as a British site's dateOnly column gives them back. */
const BY = ['2026-03-28', '2026-03-29', '2026-06-29', '2026-06-30', '2026-10-24', '2026-10-25', '2026-12-31'];
const given = plan({ actions: BY.map((by) => ({ by: fromDateOnly(asBritishSiteGives(by)) })) });

const [zones = '', instants = ''] = process.argv.slice(2);
for (const zone of zones.split(',')) {
  process.env.TZ = zone;
  for (const instant of instants.split(',')) {
    const today = atMachineTime(instant, () => systemClock('Europe/London').today());
    const [shown] = toOverduePlans([overdueList(given, today)], today);
    const late = shown?.areas.flatMap(({ overdue }) => overdue.map(({ by, daysOverdue }) => `${by} ${daysOverdue}`));
    const machineHour = new Date(instant).getHours();
    console.log(JSON.stringify({ zone, instant, machineHour, today: today.toString(), late }));
  }
}

/** Midnight of that day in Britain, as UTC. */
function asBritishSiteGives(day: string): string {
  return toDay(day).toZonedDateTime('Europe/London').toInstant().toString();
}

function atMachineTime<T>(instant: string, work: () => T): T {
  const Real = Date;
  globalThis.Date = class extends Real {
    // The calendar package makes dates of its own, from numbers: only a date of nothing is the present.
    constructor(...given: [] | [number | string]) {
      super(given.length === 0 ? instant : given[0]);
    }
  } as DateConstructor;
  try {
    return work();
  } finally {
    globalThis.Date = Real;
  }
}
