import type { AreaPlace, AreaShape } from '../../core/plan/layout.ts';
import type { PrintedArea } from '../../core/plan/printed.ts';
import { COLUMN_NAMES, PLAN_DOCUMENT_TEXTS } from '../../texts/plan-document.ts';

/** What stands above the rows of an area. */
export interface AreaLines {
  /** How the document marks the area. */
  readonly shape: AreaShape;
  readonly heading: string;
  readonly notes: readonly string[];
  readonly sheet: string | null;
}

/** As printed where the document has a place for the area; else made of what is known of it. */
export function areaLines(area: PrintedArea, place: AreaPlace | undefined, usual: AreaShape): AreaLines {
  if (!place) return { shape: usual, heading: composedHeading(area), notes: composedNotes(area), sheet: null };
  const { shape, heading, notes, sheet } = place;
  return { shape, heading: heading ?? composedHeading(area), notes, sheet };
}

/** What an area is called, whole and on one line: "Priority Area 3: Care planning (NMS 3.8)". */
export function composedHeading({ label, number, title, context, standards }: PrintedArea): string {
  const name = [label, number].filter(Boolean).join(' ');
  const mark = label === null && number !== null ? `${number}.` : `${name}:`;
  const body = name === '' || title.startsWith(name) ? title : `${mark} ${title}`;
  const missing = standards.filter((standard) => !`${title} ${context ?? ''}`.includes(standard));
  return missing.length === 0 ? body : `${body} (${missing.join(', ')})`;
}

function composedNotes({ context, manager, service, source }: PrintedArea): readonly string[] {
  return [
    ...(context === null ? [] : [context]),
    ...(manager === null ? [] : [`${COLUMN_NAMES.manager}: ${manager}`]),
    ...(service === null ? [] : [`${COLUMN_NAMES.service}: ${service}`]),
    ...(source === null ? [] : [PLAN_DOCUMENT_TEXTS.takenFrom(source.title)]),
  ];
}
