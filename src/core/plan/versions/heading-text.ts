import { areaHeading } from '../area-heading.ts';
import type { PrintedArea } from '../printed.ts';

/** What a document says of an area before its actions come. */
export type AreaHead = Pick<
  PrintedArea,
  'label' | 'number' | 'group' | 'title' | 'context' | 'standards' | 'service' | 'source'
> & { readonly printedManager: string | null };

/** An area as a reader knows it: "Priority Area 3: Care planning". */
export function headingText(area: Pick<PrintedArea, 'label' | 'number' | 'title'>): string {
  const heading = areaHeading(area);
  return heading === area.title ? heading : [heading, area.title].filter(Boolean).join(': ');
}

/** What not every document has a place for: where no area of it has any, it says nothing about it. */
const SELDOM = ['group', 'context', 'standards', 'service', 'printedManager'] as const;
type Seldom = (typeof SELDOM)[number];

/** What the areas of a document say at all, beside their label, number and title. */
export function filledHeads(areas: readonly PrintedArea[]): ReadonlySet<Seldom> {
  const heads = areas.map(printedHead);
  return new Set(SELDOM.filter((part) => heads.some((head) => (head[part]?.length ?? 0) > 0)));
}

/** The head of an area once a newer document has said what it says. Where the area came from stays what it was. */
export function newerHead(recorded: AreaHead, printed: PrintedArea, filled: ReadonlySet<Seldom>): AreaHead {
  const before = recordedHead(recorded);
  const kept = SELDOM.filter((part) => !filled.has(part)).map((part) => [part, before[part]] as const);
  return { ...printedHead(printed), ...Object.fromEntries(kept), source: before.source };
}

function printedHead({ manager, actions: _actions, ...head }: PrintedArea): AreaHead {
  return { ...head, printedManager: manager };
}

/** The head of an area as recorded. */
export function recordedHead(area: AreaHead): AreaHead {
  const { label, number, group, title, context, standards, service, source, printedManager } = area;
  return { label, number, group, title, context, standards, service, source, printedManager };
}

/** All that a head says, as text, to be compared and told. */
export function headText(head: Omit<AreaHead, 'source'>): string {
  const { group, context, standards, service, printedManager } = head;
  const lines = [group, headingText(head), context, standards.join(', '), service, printedManager];
  return lines.filter(Boolean).join('\n');
}
