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

/** The head of an area as printed. */
export function headOf({
  label,
  number,
  group,
  title,
  context,
  standards,
  service,
  source,
  manager,
}: PrintedArea): AreaHead {
  return { label, number, group, title, context, standards, service, source, printedManager: manager };
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
