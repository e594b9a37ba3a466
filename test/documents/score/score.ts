import type { PrintedAction, PrintedArea, PrintedPlan } from '../../../src/core/plan/printed.ts';
import type { Problem } from '../../../src/core/plan/problem.ts';
import type { Doubt, TrueAction, TrueArea, TruePlan } from '../../fixtures/plans/shapes/truth.ts';
import { holds, likeness, saysSo } from './words-match.ts';

/** What is marked about a document; `phantom` marks what was found and is not there. */
export const FIELDS = [
  'title',
  'order',
  'area',
  'standards',
  'context',
  'action',
  'text',
  'ref',
  'due',
  'lead',
  'due and lead',
  'status',
  'check',
  'parts',
  'part leads',
  'updates',
  'priority',
  'residual risk',
  'revised',
  'doubt',
  'kept',
  'told',
  'phantom',
] as const;

/** One thing that is marked. */
export type Field = (typeof FIELDS)[number];

/** One comparison of what is true with what was found. */
export interface Mark {
  readonly field: Field;
  /** The area or the action that it is about. */
  readonly about: string;
  readonly expected: string;
  readonly found: string;
  readonly right: boolean;
}

/** Below this likeness two texts are not the same action. */
const SAME_ACTION = 0.6;

/** Marks a plan that was read against the truth. */
export function marksOf(plan: PrintedPlan, truth: TruePlan): readonly Mark[] {
  const pairs = paired(plan, truth);
  const matched = new Set(pairs.map(({ found }) => found?.action.id));
  return [
    mark('title', 'plan', truth.title, plan.title),
    mark('order', 'plan', 'as printed', isInOrder(pairs, plan) ? 'as printed' : 'another'),
    ...truth.areas.flatMap((area) => marksOfArea(area, pairs)),
    ...pairs.flatMap((pair) => marksOfAction(pair, plan)),
    ...(truth.tells ?? []).map((words) => told(words, plan)),
    ...plan.areas
      .flatMap((area) => area.actions)
      .filter(({ id }) => !matched.has(id))
      .map(
        (action): Mark => ({
          field: 'phantom',
          about: action.id,
          expected: 'nothing',
          found: action.text,
          right: false,
        }),
      ),
  ];
}

interface Pair {
  readonly truth: TrueAction;
  readonly trueArea: TrueArea;
  readonly found: { readonly action: PrintedAction; readonly area: PrintedArea } | null;
}

/** Each true action with the action found for it, the likest first, one to one. */
function paired(plan: PrintedPlan, truth: TruePlan): readonly Pair[] {
  const wanted = truth.areas.flatMap((trueArea) => trueArea.actions.map((action) => ({ truth: action, trueArea })));
  const there = plan.areas.flatMap((area) => area.actions.map((action) => ({ action, area })));
  const matches = wanted
    .flatMap((want, w) => there.map((have, h) => ({ w, h, score: likenessOf(have.action, want.truth, w - h) })))
    .filter(({ score }) => score >= SAME_ACTION)
    .sort((a, b) => b.score - a.score);
  const foundFor = new Map<number, number>();
  const taken = new Set<number>();
  for (const { w, h } of matches) {
    if (foundFor.has(w) || taken.has(h)) continue;
    foundFor.set(w, h);
    taken.add(h);
  }
  return wanted.map((want, w) => ({ ...want, found: there[foundFor.get(w) ?? -1] ?? null }));
}

/** Of two actions in the same words the one in the same place is meant. */
function likenessOf(action: PrintedAction, truth: TrueAction, distance: number): number {
  return likeness(action.text, truth.text) - Math.min(Math.abs(distance), 500) / 1_000_000;
}

function isInOrder(pairs: readonly Pair[], plan: PrintedPlan): boolean {
  const ids = plan.areas.flatMap((area) => area.actions.map(({ id }) => id));
  const places = pairs.flatMap(({ found }) => (found ? [ids.indexOf(found.action.id)] : []));
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1));
}

function marksOfArea(truth: TrueArea, pairs: readonly Pair[]): readonly Mark[] {
  const areas = pairs.flatMap(({ trueArea, found }) => (trueArea === truth && found ? [found.area] : []));
  const area = areas[0];
  const isWhole = areas.every((each) => each === area) && area !== undefined;
  const nameOf = (each: Partial<Pick<PrintedArea, 'label' | 'number' | 'title' | 'group'>>): string =>
    [each.label ?? '-', each.number ?? '-', each.title ?? '', each.group ?? '-'].join(' | ');
  const about = truth.title;
  const name = mark('area', about, nameOf(truth), area ? nameOf(area) : 'none');
  return [
    isWhole || !area ? name : { ...name, found: `${name.found} (and others)`, right: false },
    ...(truth.standards
      ? [mark('standards', about, truth.standards.join(', '), area?.standards.join(', ') ?? '')]
      : []),
    ...(truth.context ? [contains('context', about, truth.context, area?.context ?? '')] : []),
  ];
}

function marksOfAction({ truth, found }: Pair, plan: PrintedPlan): readonly Mark[] {
  const about = `${truth.ref ?? '-'} ${truth.text}`;
  if (!found) return missing(about);
  const { action } = found;
  const of = (field: Field, expected: string | number, have: string | number): Mark =>
    mark(field, about, expected, have);
  const due = of('due', truth.due, dueOf(action, truth));
  const lead = of('lead', (truth.leads ?? []).join(' + '), action.leads.join(' + '));
  return [
    of('action', 'found', 'found'),
    { ...of('text', truth.text, action.text), right: saysSo(action.text, truth.text) },
    of('ref', truth.ref ?? '-', action.ref ?? '-'),
    due,
    lead,
    { ...of('due and lead', 'both', due.right && lead.right ? 'both' : 'not both') },
    ...(truth.status ? [of('status', truth.status, action.status)] : []),
    ...(truth.check ? [of('check', truth.check, action.check?.result ?? 'none')] : []),
    ...(truth.parts ? [of('parts', truth.parts.join(', '), partsOf(action))] : []),
    ...Object.entries(truth.partLeads ?? {}).map(([name, leads]) =>
      of('part leads', `${name}: ${leads.join(' + ')}`, `${name}: ${leadsOfPart(action, name)}`),
    ),
    ...(truth.updates === undefined ? [] : [of('updates', truth.updates, action.progress.length)]),
    ...(truth.priority ? [of('priority', truth.priority, action.priority ?? 'none')] : []),
    ...(truth.residualRisk ? [of('residual risk', truth.residualRisk, action.residualRisk ?? 'none')] : []),
    ...(truth.revised ? [of('revised', truth.revised, action.revisions.at(-1)?.by.toString() ?? 'none')] : []),
    ...(truth.doubts ?? []).map((doubt) => doubted(doubt, action, { about, problems: plan.problems })),
    ...(truth.keeps ?? []).map((words) => contains('kept', about, words, everythingIn(action))),
  ];
}

/** What comes again may be told without its next day, where the document leaves that open. */
function dueOf({ due }: PrintedAction, truth: TrueAction): string {
  return due.by === null || truth.due === 'recurring' ? due.kind : `${due.kind} ${due.by.toString()}`;
}

function missing(about: string): readonly Mark[] {
  return (['action', 'due', 'lead', 'due and lead'] as const).map((field) => mark(field, about, 'there', 'nothing'));
}

function partsOf(action: PrintedAction): string {
  return action.parts.map((part) => (part.status === 'unknown' ? part.mark : `${part.mark} ${part.status}`)).join(', ');
}

/** A part is named by its mark, or by the words that it begins with. */
function leadsOfPart(action: PrintedAction, name: string): string {
  const part = action.parts.find(({ mark: own, text }) => own === name || saysSo(text, `${name}…`));
  return part?.leads.join(' + ') ?? 'no such part';
}

/** What a code of a problem casts doubt on. */
const CODES: Readonly<Record<Doubt, RegExp>> = {
  due: /due|date|review-day/u,
  lead: /lead/u,
  ref: /^ref-/u,
  row: /^row-/u,
  header: /header|column/u,
  finished: /finished/u,
  above: /above/u,
  status: /status|rag|percent|formula/u,
};

function doubted(
  doubt: Doubt,
  { id }: PrintedAction,
  { about, problems }: { readonly about: string; readonly problems: readonly Problem[] },
): Mark {
  // A header is doubted once for its table.
  const its = problems.filter(({ action }) => action === id || (doubt === 'header' && action === null));
  const codes = its.map(({ code }) => code);
  const right = codes.some((code) => CODES[doubt].test(code));
  return { field: 'doubt', about, expected: doubt, found: codes.join(', ') || 'no doubt', right };
}

/** Words that are no action's must be told: in a problem, a note, or beside an area. */
function told(words: string, plan: PrintedPlan): Mark {
  const beside = plan.areas.flatMap((area) => [area.context ?? '', area.title, area.group ?? '']);
  const all = [...plan.problems.map(({ found }) => found ?? ''), ...(plan.layout?.notes ?? []), ...beside];
  return contains('told', 'plan', words, all.join('\n'));
}

function everythingIn(action: PrintedAction): string {
  return JSON.stringify(action).replaceAll('\\n', ' ');
}

function contains(field: Field, about: string, words: string, text: string): Mark {
  return { field, about, expected: words, found: text, right: holds(text, words) };
}

function mark(field: Field, about: string, expected: string | number, found: string | number): Mark {
  return { field, about, expected: String(expected), found: String(found), right: String(expected) === String(found) };
}
