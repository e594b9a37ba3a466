import type { Change } from './entry.ts';
import type { Plan } from './plan.ts';
import type { DayOff, DigestTime, Round } from './plan-asking.ts';

/** What of a plan says how it asks. */
export type HowItAsks = Pick<Plan, 'nation' | 'asking'>;

/** What differs between two ways of asking, field by field. A round's fields are named after its meeting. */
export function askingChanges(before: HowItAsks, after: HowItAsks): readonly Change[] {
  return [
    ...changed('weekday', `${before.asking.weekday}`, `${after.asking.weekday}`),
    ...changed('board', before.asking.board, after.asking.board),
    ...changed('digest', digestTime(before.asking.digest), digestTime(after.asking.digest)),
    ...changed('mails', before.asking.mailWords, after.asking.mailWords),
    ...changed('nation', before.nation, after.nation),
    ...dayOffChanges(before.asking.daysOff, after.asking.daysOff),
    ...roundChanges(before.asking.rounds, after.asking.rounds),
  ];
}

function changed(field: string, from: string | null, to: string | null): readonly Change[] {
  return from === to ? [] : [{ field, from, to }];
}

/** "1 8": Monday at eight. */
function digestTime({ weekday, hour }: DigestTime): string {
  return `${weekday} ${hour}`;
}

function dayOffChanges(before: readonly DayOff[], after: readonly DayOff[]): readonly Change[] {
  const names = (days: readonly DayOff[]) => new Map(days.map(({ day, name }) => [day.toString(), `${day} ${name}`]));
  return changedKeys(names(before), names(after)).flatMap(([from, to]) => changed('day off', from, to));
}

function roundChanges(before: readonly Round[], after: readonly Round[]): readonly Change[] {
  const byId = (rounds: readonly Round[]) => new Map(rounds.map((round) => [round.id, round] as const));
  return changedKeys(byId(before), byId(after)).flatMap(([from, to]) => {
    if (from === null || to === null) return changed('round', from && wholeRound(from), to && wholeRound(to));
    const field = (name: string) => `${to.meeting.name}: ${name}`;
    return [
      ...changed('meeting', from.meeting.name, to.meeting.name),
      ...changed(field('meeting'), `${from.meeting.on}`, `${to.meeting.on}`),
      ...changed(field('opens'), `${from.opens}`, `${to.opens}`),
      ...changed(field('cut-off'), from.cutOffs.join(', '), to.cutOffs.join(', ')),
      ...changed(field('paper'), `${from.paper}`, `${to.paper}`),
    ];
  });
}

function wholeRound({ meeting, opens, cutOffs, paper }: Round): string {
  return `${meeting.name} on ${meeting.on}, opens ${opens}, cut-off ${cutOffs.join(', ')}, paper ${paper}`;
}

/** What stands under each key before and after, of the keys that either has. */
function changedKeys<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
): readonly (readonly [T | null, T | null])[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys.map((key) => [before.get(key) ?? null, after.get(key) ?? null] as const);
}
