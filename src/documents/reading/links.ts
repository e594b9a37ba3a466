import type { Link, PrintedAction, PrintedArea } from '../../core/plan/printed.ts';
import type { Problem } from '../../core/plan/problem.ts';
import { ACTION_NAME, type NamedAction, namesIn, toName } from './action-names.ts';

/** Areas whose actions know which others they point at, and what points at nothing. */
export interface LinkedAreas {
  readonly areas: readonly PrintedArea[];
  readonly problems: readonly Problem[];
}

interface Pointer {
  readonly kind: Link['kind'];
  readonly name: NamedAction;
  /** As printed: "See Revised Action 5". */
  readonly phrase: string;
}

/** What the words before a name make of it; the first that fits counts. */
const KINDS: readonly (readonly [Link['kind'], string])[] = [
  ['replaced-by', 'superseded by|replaced by|merged (?:with|into)|incorporated (?:in|into)|now (?:covered by|part of)'],
  [
    'waits-on',
    'depend(?:s|ent|ing) (?:up)?on|subject to|awaiting|pending|once|on completion of|following completion of',
  ],
  ['same-as', '(?:same )?as (?:per|for|in|at|under)|same as|duplicate of|repeat of|identical to'],
  [
    'answers',
    '(?:please )?(?:also )?(?:see|refer to|linked to|links to|covered (?:by|under|in)|addressed (?:by|under|in|through))(?: also)?',
  ],
];
const WORDS_BETWEEN = '\\s+(?:the\\s+)?(?:update\\s+(?:for|to|on|under)\\s+|response\\s+to\\s+)?';

/**
 * Finds what the texts of actions point at ("See Revised Action 5", "As per Recommendation 1b)"): first in their own area,
 * then in the plan. What is found there once is linked, anything else is a doubt.
 *
 * @param places where each action stands in the document, by its id
 */
export function withLinks(areas: readonly PrintedArea[], places: ReadonlyMap<string, string>): LinkedAreas {
  const problems: Problem[] = [];
  const everywhere = areas.flatMap(({ actions }) => actions);
  const linked = areas.map((area) => ({
    ...area,
    actions: area.actions.map((action): PrintedAction => {
      const links = new Map<string, Link>();
      for (const pointer of pointersIn(action)) {
        const found = named(pointer.name, area.actions) ?? named(pointer.name, everywhere);
        if (found === undefined) problems.push(notFound(action, pointer, places));
        else if (found.id !== action.id) links.set(found.id, { kind: pointer.kind, to: found.id });
      }
      return links.size === 0 ? action : { ...action, links: [...action.links, ...links.values()] };
    }),
  }));
  return { areas: linked, problems };
}

function pointersIn({ text, response, followUp, check, due, progress }: PrintedAction): readonly Pointer[] {
  const texts = [text, response, followUp, check?.phrase, due.phrase, ...progress.map((each) => each.text)];
  const found = texts.flatMap((each) => (each ? pointersInText(each) : []));
  return found.filter((pointer, index) => found.findIndex((other) => sameName(other.name, pointer.name)) === index);
}

function pointersInText(text: string): readonly Pointer[] {
  return KINDS.flatMap(([kind, words]) =>
    [...text.matchAll(new RegExp(`\\b(?:${words})${WORDS_BETWEEN}${ACTION_NAME}`, 'giu'))].map((match): Pointer => {
      const name = toName(match);
      return { kind: kind === 'answers' && name.isRevised ? 'replaced-by' : kind, name, phrase: match[0] };
    }),
  );
}

/** The only action of those that has the name: by its ref, or by a name that it gives itself. */
function named(name: NamedAction, actions: readonly PrintedAction[]): PrintedAction | undefined {
  const withoutPart = { ...name, number: name.number.replace(/(?<=\d)[a-h]$/u, '') };
  const byName = only(actions.filter((action) => ownNames(action).some((own) => sameName(own, name))));
  if (byName || name.isRevised) return byName;
  return only(actions.filter(hasRef(name.number))) ?? only(actions.filter(hasRef(withoutPart.number)));
}

function ownNames({ text, followUp, check }: PrintedAction): readonly NamedAction[] {
  return [text, followUp, check?.phrase].flatMap((each) => (each ? namesIn(each) : []));
}

function hasRef(number: string): (action: PrintedAction) => boolean {
  return ({ ref }) => ref !== null && ref.toLowerCase().replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '') === number;
}

function sameName(a: NamedAction, b: NamedAction): boolean {
  return a.number === b.number && a.isRevised === b.isRevised;
}

function only(actions: readonly PrintedAction[]): PrintedAction | undefined {
  return actions.length === 1 ? actions[0] : undefined;
}

function notFound({ id }: PrintedAction, { phrase }: Pointer, places: ReadonlyMap<string, string>): Problem {
  return { severity: 'warning', where: places.get(id) ?? '', action: id, code: 'link-not-found', found: phrase };
}
