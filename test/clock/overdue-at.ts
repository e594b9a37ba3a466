import { toDay } from '../../src/core/calendar/day.ts';
import { overdueList } from '../../src/core/plan/overdue-list.ts';
import { fromDateOnly } from '../../src/sharepoint/rows/days.ts';
import { systemClock } from '../../src/system-clock.ts';
import { toOverduePlans } from '../../src/wire/action-rows.ts';
import { plan } from '../builders/plan.ts';

// Prints, for each instant given, what a council's list shows on a machine that believes it to be that instant. The
// instants come as arguments; the machine's own time zone is in TZ.

/** Due days around each instant, as a British site's dateOnly column gives them back. */
const BY = ['2026-03-28', '2026-03-29', '2026-06-29', '2026-06-30', '2026-10-24', '2026-10-25', '2026-12-31'];
const given = plan({ actions: BY.map((by) => ({ by: fromDateOnly(asBritishSiteGives(by)) })) });

for (const instant of process.argv.slice(2)) {
  const today = atMachineTime(instant, () => systemClock('Europe/London').today());
  const [shown] = toOverduePlans([overdueList(given, today)], today);
  const late = shown?.areas.flatMap(({ overdue }) => overdue.map(({ by, daysOverdue }) => `${by} ${daysOverdue}`));
  console.log(JSON.stringify({ instant, today: today.toString(), late }));
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
