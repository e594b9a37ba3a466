import type { Link, PrintedAction, PrintedArea } from '../../core/plan/printed.ts';
import type { Problem } from '../../core/plan/problem.ts';
import { ACTION_NAME, directoryOf, type NamedAction, named, toName } from './action-names.ts';

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
const KINDS: readonly (readonly [Link['kind'], RegExp])[] = [
  [
    'replaced-by',
    pointing('superseded by|replaced by|merged (?:with|into)|incorporated (?:in|into)|now (?:covered by|part of)'),
  ],
  [
    'waits-on',
    pointing('depend(?:s|ent|ing) (?:up)?on|subject to|awaiting|pending|once|(?:on|following) completion of'),
  ],
  ['same-as', pointing('as (?:per|for|in|at|under)|same as|duplicate of|repeat of|identical to')],
  ['answers', pointing('(?:see|refer to|link(?:s|ed) to|(?:covered|addressed) (?:by|under|in|through))(?: also)?')],
];

/**
 * Finds what the texts of actions point at ("See Revised Action 5", "As per Recommendation 1b)"): first in their own area,
 * then in the plan. What is found there once is linked, anything else is a doubt.
 *
 * @param places where each action stands in the document, by its id
 */
export function withLinks(areas: readonly PrintedArea[], places: ReadonlyMap<string, string>): LinkedAreas {
  const problems: Problem[] = [];
  const everywhere = directoryOf(areas.flatMap(({ actions }) => actions));
  const linked = areas.map((area) => {
    const here = directoryOf(area.actions);
    const actions = area.actions.map((action): PrintedAction => {
      const links = new Map<string, Link>();
      for (const pointer of pointersIn(action)) {
        const to = named(pointer.name, here) ?? named(pointer.name, everywhere);
        if (to === undefined) problems.push(notFound(action, pointer, places));
        else if (to !== action.id) links.set(to, { kind: pointer.kind, to });
      }
      return links.size === 0 ? action : { ...action, links: [...action.links, ...links.values()] };
    });
    return { ...area, actions };
  });
  return { areas: linked, problems };
}

function pointing(words: string): RegExp {
  const between = '\\s+(?:the\\s+)?(?:update\\s+(?:for|to|on|under)\\s+|response\\s+to\\s+)?';
  return new RegExp(`\\b(?:${words})${between}${ACTION_NAME}`, 'giu');
}

/** Each name that the texts of an action point at, once. */
function pointersIn({ text, response, followUp, check, due, progress }: PrintedAction): readonly Pointer[] {
  const texts = [text, response, followUp, check?.phrase, due.phrase, ...progress.map((each) => each.text)];
  const pointers = new Map<string, Pointer>();
  for (const pointer of texts.flatMap((each) => (each ? pointersInText(each) : []))) {
    const key = `${pointer.name.isRevised} ${pointer.name.number}`;
    if (!pointers.has(key)) pointers.set(key, pointer);
  }
  return [...pointers.values()];
}

function pointersInText(text: string): readonly Pointer[] {
  return KINDS.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match): Pointer => {
      const name = toName(match);
      return { kind: kind === 'answers' && name.isRevised ? 'replaced-by' : kind, name, phrase: match[0] };
    }),
  );
}

function notFound({ id }: PrintedAction, { phrase }: Pointer, places: ReadonlyMap<string, string>): Problem {
  return { severity: 'warning', where: places.get(id) ?? '', action: id, code: 'link-not-found', found: phrase };
}
