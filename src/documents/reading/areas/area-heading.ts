import type { PrintedArea } from '../../../core/plan/printed.ts';
import { standardsIn, withoutStandards } from './standards.ts';

/** An area as its heading prints it, before its actions are read. */
export type AreaHeading = Omit<PrintedArea, 'actions' | 'group'>;

const KINDS =
  'areas?|priorit(?:y|ies)|targets?|recommendations?|objectives?|themes?|outcomes?|workstreams?|standards?|strands?|findings?|risks?|goals?|aims?|actions?';
const PREFIXES =
  'priority|risk|key|improvement|focus|action|audit|strategic|quality|ofsted|cqc|corporate|service|inspection|school|national';
const LABELS =
  'area|priority|target|recommendation|objective|theme|outcome|workstream|work stream|standard|section|strand|finding|risk|goal|aim|pillar|domain|requirement|cause of concern|must[- ]do|should[- ]do|key question';
const LABELLED = new RegExp(
  `^((?:(?:${PREFIXES})\\s)?(?:${LABELS}))\\s+(?:(?:no\\.?\\s*)?(\\d+(?:\\.\\d+)*[a-z]?)\\b|([A-Z]|[IVX]+)(?=\\s*[:.–-]|$))\\s*[:.)–-]*\\s*(.*)$`,
  'isu',
);
const NUMBERED = /^(\d{1,2}|[A-Z])(?:[.)]|\s*[:–-])\s+(?=\p{L})(.*)$/su;
const GROUP = new RegExp(
  `^(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)?\\s*(?:[\\p{L}-]+\\s){0,3}?(?:${KINDS})\\b[^.:]{0,60}$`,
  'iu',
);
const KIND_IN_GROUP = new RegExp(`((?:\\p{L}+\\s)?)(${KINDS})\\b`, 'iu');
const CONTEXT = /\bThis recommendations?\b/u;
/** "3.1 Records" is numbered where it is a heading for other reasons. */
const NUMBERED_DEEPLY = /^(\d{1,2}(?:\.\d{1,2})+)\.?\s+(?=\p{L})(.*)$/su;
const LONG_TITLE = 160;

/** Whether a text opens an area by name: "Priority Area 3: ...", "Target 2". */
export function isLabelled(text: string): boolean {
  return LABELLED.test(text);
}

/** Whether a text is numbered as an area is: "3. Training. There is no ...". */
export function isNumbered(text: string): boolean {
  return NUMBERED.test(text);
}

/** Whether a text heads a group of areas: "7 Priority Areas for Action". */
export function isGroup(text: string): boolean {
  return (
    text.length <= 90 &&
    /(?:areas|priorities|targets|recommendations|objectives|themes|workstreams|findings|risks)\b/iu.test(text) &&
    GROUP.test(text)
  );
}

/** Reads an area's heading. `group` and `sheet` may lend the label that the heading itself lacks. */
export function readAreaHeading(
  text: string,
  { group, sheet }: { group: string | null; sheet: string | null },
): AreaHeading {
  const flat = text.replace(/\s+/gu, ' ').trim();
  const labelled = LABELLED.exec(flat);
  const numbered = labelled ? null : (NUMBERED.exec(flat) ?? NUMBERED_DEEPLY.exec(flat));
  const number = labelled?.[2] ?? labelled?.[3] ?? numbered?.[1] ?? null;
  const body = labelled?.[4] ?? numbered?.[2] ?? flat;
  const { title, context } = splitBody(body);
  return {
    label: labelled?.[1] ?? (number === null ? null : (labelFromSheet(sheet, number) ?? labelFromGroup(group))),
    number,
    title: withoutStandards(title) || flat,
    context,
    standards: standardsIn(flat),
    manager: null,
    service: null,
    source: null,
  };
}

/** A heading with more texts in its context. */
export function explained(heading: AreaHeading, texts: readonly string[]): AreaHeading {
  const context = [heading.context ?? '', ...texts].filter((text) => text !== '').join('\n');
  return { ...heading, context: context === '' ? null : context };
}

/** The title is the first sentence where what follows explains it. */
function splitBody(body: string): { title: string; context: string | null } {
  const context = CONTEXT.exec(body)?.index ?? -1;
  if (context > 0) return { title: body.slice(0, context).trim(), context: body.slice(context).trim() };
  const sentence = /^.+?[.!?](?=\s+\p{Lu})/su.exec(body)?.[0];
  if (sentence === undefined || sentence.length > LONG_TITLE) return { title: body.trim(), context: null };
  return { title: sentence.trim(), context: body.slice(sentence.length).trim() };
}

/** A sheet called "Risk 3" holds risk 3. */
function labelFromSheet(sheet: string | null, number: string): string | null {
  const match = /^(.+?)\s+(\w+)$/u.exec(sheet ?? '');
  return match?.[1] !== undefined && match[2] === number ? match[1] : null;
}

/** "8 Risk Areas identified by Internal Audit" are risk areas, each of them. */
function labelFromGroup(group: string | null): string | null {
  const match = KIND_IN_GROUP.exec(group ?? '');
  if (!match) return null;
  const kind = (match[2] ?? '').replace(/ies$/iu, 'y').replace(/s$/iu, '');
  return `${match[1] ?? ''}${kind}`.trim();
}
