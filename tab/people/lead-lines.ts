import type { MatchingReply } from '../../src/wire/matching.ts';

type PrintedLead = MatchingReply['leads'][number];

/** Leads that are matched as one: a single spelling, or several of one post. */
export interface LeadLine {
  /** Names the line as long as its spellings stay together. */
  readonly key: string;
  readonly spellings: readonly PrintedLead[];
  readonly people: PrintedLead['people'];
  readonly actions: number;
  /** Spellings of other lines that may be the same lead: joining them is offered. */
  readonly mayBeOne: readonly string[];
}

/** What somebody said of spellings that look alike, by the group's key: one lead, or several. */
export type Said = ReadonlyMap<string, 'one' | 'several'>;

/** The key of a group of spellings. */
export function groupKey(printed: readonly string[]): string {
  return printed.join('\n');
}

/**
 * The lines to match, in plan order. Spellings that are one beyond doubt share a line unless somebody parted them; others
 * only when somebody said so. Spellings that stand for different people already are never joined.
 */
export function leadLines({ leads, alike }: MatchingReply, said: Said): readonly LeadLine[] {
  const groups = alike.map((group) => ({ ...group, key: groupKey(group.printed) }));
  const joined = groups.filter(({ key, isSure, printed }) => {
    const one = said.get(key) ?? (isSure ? 'one' : 'several');
    return one === 'one' && standForTheSame(leads.filter((lead) => printed.includes(lead.printed)));
  });
  const lines: LeadLine[] = [];
  for (const lead of leads) {
    const group = joined.find(({ printed }) => printed.includes(lead.printed));
    const spellings = group ? leads.filter(({ printed }) => group.printed.includes(printed)) : [lead];
    if (spellings[0] !== lead) continue;
    const offers = groups.filter((each) => !joined.includes(each) && each.printed.includes(lead.printed));
    lines.push({
      key: group?.key ?? lead.printed,
      spellings,
      people: spellings.find(({ people }) => people.length > 0)?.people ?? [],
      actions: spellings.reduce((sum, { actions }) => sum + actions, 0),
      mayBeOne: offers.flatMap(({ printed }) => printed).filter((printed) => printed !== lead.printed),
    });
  }
  return lines;
}

/** Whether all that are matched stand for the same people. */
function standForTheSame(leads: readonly PrintedLead[]): boolean {
  const matched = leads.filter(({ people }) => people.length > 0).map(idsOf);
  return matched.every((ids) => ids === matched[0]);
}

function idsOf({ people }: PrintedLead): string {
  return people
    .map(({ id }) => id)
    .sort()
    .join(' ');
}
