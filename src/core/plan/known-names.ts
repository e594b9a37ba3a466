import type { Entry } from './entry.ts';
import { leadKind } from './lead-kind.ts';
import { actionsOf, type Plan } from './plan.ts';
import { isPerson, isPost } from './post-words.ts';

/** A person whom a plan knows by name, and the post that stands for them; null where the plan prints none. */
export interface KnownName {
  readonly name: string;
  readonly post: string | null;
}

/** Everybody whom a plan knows by name: its leads, as printed and as matched, those with a role, and whoever said something. */
export function knownNames(plan: Plan, history: readonly Entry[]): readonly KnownName[] {
  const posts = new Map<string, KnownName>();
  const learn = (name: string, printed: string | null): void => {
    const key = keyOf(name);
    const before = posts.get(key);
    // Somebody called Tom Head is printed as what reads like a post, and stays a name.
    const post = printed !== null && keyOf(printed).includes(key) ? null : printed;
    if (key !== '' && !before?.post) posts.set(key, { name: before?.name ?? name.trim(), post });
  };
  for (const printed of printedLeads(plan)) {
    const named = personIn(printed);
    if (named) learn(named.name, named.post);
  }
  for (const { people, printed } of actionsOf(plan).flatMap((action) => action.people)) {
    const [only] = people;
    const post = personIn(printed)?.post ?? (isPost(printed) && !personIn(printed) ? printed : null);
    for (const person of people) learn(person.name, people.length === 1 ? post : null);
    if (only && initialsOf(only.name) === printed) learn(printed, null);
  }
  for (const name of [...namesOfRoles(plan), ...namesInActions(plan), ...namesInHistory(history)]) learn(name, null);
  return [...posts.values()];
}

/** The person that a printed lead names with their post: "Ann Lee, Head of Care", "Head of Care (Ann Lee)"; null for others. */
function personIn(printed: string): KnownName | null {
  const { name, post } = leadKind(printed);
  return name === null ? null : { name, post };
}

function printedLeads(plan: Plan): readonly string[] {
  return actionsOf(plan).flatMap(({ leads, parts, people }) => [
    ...leads,
    ...parts.flatMap((part) => part.leads),
    ...people.map(({ printed }) => printed),
  ]);
}

function namesOfRoles({ roles, areas }: Plan): readonly string[] {
  const { coordinators, auditors, director, nextLevel } = roles;
  const managers = areas.flatMap(({ manager, printedManager }) => [
    ...(manager ? [manager.name] : []),
    ...(printedManager && personIn(printedManager) ? [personIn(printedManager)?.name ?? ''] : []),
  ]);
  return [...[...coordinators, ...auditors, director, nextLevel].flatMap((one) => one?.name ?? []), ...managers];
}

/** Who agreed or gave an update is only text: a body that agreed is nobody to be hidden. */
function namesInActions(plan: Plan): readonly string[] {
  return actionsOf(plan).flatMap(({ revisions, check, reopened, lastAnswer, progress }) => [
    ...revisions.flatMap(({ asked, agreed, refused }) => [
      ...(asked ? [asked.by.name] : []),
      ...[agreed?.by, refused?.by].filter((by) => by !== undefined && isPerson(by)).map(String),
    ]),
    ...[check?.person, reopened?.by, lastAnswer?.by].flatMap((one) => one?.name ?? []),
    ...progress.flatMap(({ by }) => (by !== null && isPerson(by) ? [by] : [])),
  ]);
}

/** The terminal's own line in a history is nobody's name. */
function namesInHistory(history: readonly Entry[]): readonly string[] {
  return history.map(({ by }) => by.name).filter(isPerson);
}

function initialsOf(name: string): string {
  return name
    .split(/\s+/u)
    .map((word) => word.charAt(0))
    .join('');
}

function keyOf(name: string): string {
  return name.toLocaleLowerCase('en-GB').replace(/\s+/gu, ' ').trim();
}
