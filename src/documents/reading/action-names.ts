import type { PrintedAction } from '../../core/plan/printed.ts';

/** How a text names another action: "Recommendation 1b)", "Revised Action 5", "Audit Finding 14". */
export interface NamedAction {
  /** "5" or "1b", in lower case. */
  readonly number: string;
  /** It is named as the revised one: only what was revised has such a name. */
  readonly isRevised: boolean;
}

/** The actions of an area or a plan under the names that others use for them: a name may be that of several. */
export type ActionDirectory = ReadonlyMap<string, readonly string[]>;

/** The source of the pattern that finds a name: its groups are "revised", the number and a part's letter. */
export const ACTION_NAME =
  '(revised\\s+)?(?:(?:audit|management|agreed)\\s+)?(?:recommendations?|actions?|findings?|points?|items?|targets?|refs?|recs?)\\.?\\s*(?:no\\.?\\s*)?([a-z]{0,3}\\d+(?:\\.\\d+)*)\\s?\\(?([a-h])?\\b\\)?';

const NAMED_HEAD = new RegExp(`(?:^|\\n)${ACTION_NAME}\\s*[:.\\n]`, 'giu');

/** What the groups of a match of `ACTION_NAME` say. */
export function toName(match: RegExpMatchArray): NamedAction {
  const [, revised, number = '', letter = ''] = match;
  return { number: `${number}${letter}`.toLowerCase(), isRevised: revised !== undefined };
}

/** Lists actions under their refs and under the names that they give themselves: "Revised Action 5: Make sure that …". */
export function directoryOf(actions: readonly PrintedAction[]): ActionDirectory {
  const directory = new Map<string, string[]>();
  for (const action of actions) {
    const beside = action.other.map(({ header, text }) => `${header} ${text}:`);
    const texts = [action.text, action.followUp, action.check?.phrase, ...beside];
    const names = texts.flatMap((text) => (text ? [...text.matchAll(NAMED_HEAD)].map(toName) : []));
    const ref = action.ref?.toLowerCase().replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '');
    const keys = [...names.map(ownName), ...(ref ? [`ref ${ref}`] : [])];
    for (const key of new Set(keys)) {
      const ids = directory.get(key);
      if (ids) ids.push(action.id);
      else directory.set(key, [action.id]);
    }
  }
  return directory;
}

/** The id of the only action that has the name, by a name of its own or by its ref; undefined when none or several have. */
export function named(name: NamedAction, directory: ActionDirectory): string | undefined {
  const byName = only(directory.get(ownName(name)));
  if (byName !== undefined || name.isRevised) return byName;
  const withoutPart = name.number.replace(/(?<=\d)[a-h]$/u, '');
  return only(directory.get(`ref ${name.number}`)) ?? only(directory.get(`ref ${withoutPart}`));
}

function ownName({ number, isRevised }: NamedAction): string {
  return `${isRevised ? 'revised' : 'name'} ${number}`;
}

function only(ids: readonly string[] | undefined): string | undefined {
  return ids?.length === 1 ? ids[0] : undefined;
}
