import type { KnownName } from './known-names.ts';
import { isPerson } from './post-words.ts';
import type { PrintedAction, PrintedArea, PrintedPart, PrintedPlan, Progress } from './printed.ts';

/** What stands for a name whose post nobody knows. */
export interface NamelessWords {
  /** Where a lead or a signature is expected: "Name withheld". */
  readonly withheld: string;
  /** Inside a text: "[name]". */
  readonly inText: string;
}

/** A plan without the names that it knows, and how often one was replaced. */
export interface WithoutNames {
  readonly plan: PrintedPlan;
  readonly replaced: number;
}

/**
 * Puts posts in place of people's names, for publication: in leads and signatures, and inside texts wherever somebody
 * whom the plan knows is named in full, or by title or initial and surname. Names that the plan does not know stay in its
 * texts, so these are to be read before they are published.
 */
export function namesToPosts(plan: PrintedPlan, known: readonly KnownName[], words: NamelessWords): WithoutNames {
  const names = new Replacing(known, words);
  return { plan: names.inPlan(plan), replaced: names.replaced };
}

/** Texts as they may be shown to people who are not to see names, one by one. */
export interface NamesInTexts {
  /** Words of people, in which somebody may be named. */
  inText(text: string): string;
  /** A lead or a signature. */
  asLead(text: string): string;
}

/** Puts posts in place of names as `namesToPosts` does, in texts that are in no printed plan. */
export function postsInTexts(known: readonly KnownName[], words: NamelessWords): NamesInTexts {
  const names = new Replacing(known, words);
  return { inText: (text) => names.inText(text), asLead: (text) => names.whole(text) };
}

/** Leaves every text as it is. */
export const NAMES_AS_THEY_ARE: NamesInTexts = { inText: (text) => text, asLead: (text) => text };

/** A name and what stands in its place. */
interface Replaced {
  readonly patterns: readonly RegExp[];
  /** In small letters: no text without it names them, and looking for it is quicker than for the patterns. */
  readonly surname: string;
  readonly post: string | null;
}

/** One walk through texts, which counts what it replaces. */
class Replacing {
  replaced = 0;
  private readonly words: NamelessWords;
  private readonly known: readonly Replaced[];
  /** What is a name only where it stands alone: "TV", in a column of leads. */
  private readonly initials: ReadonlySet<string>;

  constructor(known: readonly KnownName[], words: NamelessWords) {
    this.words = words;
    // A longer name first: "Ann Lee Grant" is not "Ann Lee" with a word behind.
    const longestFirst = known.toSorted((a, b) => b.name.length - a.name.length);
    this.known = longestFirst.map(({ name, post }) => ({ patterns: patternsOf(name), surname: surnameOf(name), post }));
    this.initials = new Set(known.flatMap(({ name }) => (isOneWord(name) ? [name] : [])));
  }

  inPlan(plan: PrintedPlan): PrintedPlan {
    const { layout } = plan;
    return {
      ...plan,
      title: this.inText(plan.title),
      areas: plan.areas.map((area) => this.inArea(area)),
      layout: layout && {
        ...layout,
        notes: layout.notes.map((note) => this.inText(note)),
        tables: layout.tables.map((columns) =>
          columns.map((column) => ({ ...column, header: this.inText(column.header) })),
        ),
        places: layout.places.map((place) => ({
          ...place,
          heading: this.inMaybe(place.heading),
          sheet: this.inMaybe(place.sheet),
          notes: place.notes.map((note) => this.inText(note)),
        })),
      },
    };
  }

  private inArea(area: PrintedArea): PrintedArea {
    return {
      ...area,
      group: this.inMaybe(area.group),
      title: this.inText(area.title),
      context: this.inMaybe(area.context),
      manager: area.manager && this.whole(area.manager),
      service: this.inMaybe(area.service),
      actions: area.actions.map((action) => this.inAction(action)),
    };
  }

  private inAction(action: PrintedAction): PrintedAction {
    const { check, due } = action;
    return {
      ...action,
      text: this.inText(action.text),
      finding: this.inMaybe(action.finding),
      implication: this.inMaybe(action.implication),
      response: this.inMaybe(action.response),
      leads: action.leads.map((lead) => this.whole(lead)),
      due: { ...due, phrase: this.inMaybe(due.phrase) },
      revisions: action.revisions.map((revision) => ({
        ...revision,
        phrase: this.inMaybe(revision.phrase),
        reason: this.inMaybe(revision.reason),
        agreed: revision.agreed && { ...revision.agreed, by: this.whole(revision.agreed.by) },
      })),
      statusPhrase: this.inMaybe(action.statusPhrase),
      check: check && { ...check, phrase: this.inText(check.phrase) },
      measure: this.inMaybe(action.measure),
      followUp: this.inMaybe(action.followUp),
      parts: action.parts.map((part) => this.inPart(part)),
      progress: action.progress.map((update) => this.inUpdate(update)),
      other: action.other.map(({ header, text }) => ({ header: this.inText(header), text: this.inText(text) })),
    };
  }

  private inPart(part: PrintedPart): PrintedPart {
    const { due } = part;
    return {
      ...part,
      text: this.inText(part.text),
      leads: part.leads.map((lead) => this.whole(lead)),
      due: due && { ...due, phrase: this.inMaybe(due.phrase) },
    };
  }

  private inUpdate(update: Progress): Progress {
    return { ...update, by: update.by && this.whole(update.by), text: this.inText(update.text) };
  }

  /** A lead or a signature: the post alone, where "Name, Title" is printed; nobody where only a name is. */
  whole(text: string): string {
    const titled = /^([^,(]+),\s*(.+)$/su.exec(text.trim());
    if (titled?.[2] !== undefined && isPerson(titled[1] ?? '')) {
      this.replaced += 1;
      return this.inText(titled[2]);
    }
    if (this.initials.has(text)) return this.withheld(text);
    const told = this.replacedIn(text, this.words.withheld);
    return told.replace(/^[^,(]+/u, (start) => (isPerson(start.trim()) ? this.withheld(start) : start));
  }

  private withheld(name: string): string {
    this.replaced += 1;
    return name.replace(name.trim(), this.words.withheld);
  }

  private inMaybe(text: string | null): string | null {
    return text === null ? null : this.inText(text);
  }

  inText(text: string): string {
    return this.replacedIn(text, this.words.inText);
  }

  private replacedIn(text: string, nameless: string): string {
    const put = (told: string, pattern: RegExp, post: string | null): string =>
      told.replace(pattern, () => {
        this.replaced += 1;
        return post ?? nameless;
      });
    const letters = text.toLowerCase();
    const named = this.known.filter(({ surname }) => letters.includes(surname));
    return named.reduce(
      (told, { patterns, post }) => patterns.reduce((before, pattern) => put(before, pattern, post), told),
      text,
    );
  }
}

const CALLED = String.raw`(?:[Mm]rs?|[Mm]s|[Mm]iss|[Mm]x|[Dd]r|[Cc]llr|[Cc]ouncillor|[Pp]rof|[Pp]rofessor|[Rr]ev|[Ss]ir|[Dd]ame|[Ll]ord|[Ll]ady)\.?`;
const BEGINS = String.raw`(?<![\p{L}\p{N}])`;
const ENDS = String.raw`(?![\p{L}\p{N}])`;

function isOneWord(name: string): boolean {
  return wordsOf(name).length === 1;
}

function surnameOf(name: string): string {
  return (wordsIn(name).at(-1) ?? '').toLowerCase();
}

/** The words of a name, without what stands in brackets behind it. */
function wordsIn(name: string): readonly string[] {
  const words = name.replace(/\s*\([^)]*\)/gu, '').split(/\s+/u);
  return words.filter((word) => /\p{L}/u.test(word));
}

/** The same for a pattern. */
function wordsOf(name: string): readonly string[] {
  return wordsIn(name).map((word) => word.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`));
}

/**
 * A name in full or turned round ("Lee, Ann"), in whatever case; and its surname after a title or an initial, in its own
 * case. One word alone is in too many sentences to be taken for a name.
 */
function patternsOf(name: string): readonly RegExp[] {
  const words = wordsOf(name);
  const surname = words.at(-1);
  if (surname === undefined || words.length < 2) return [];
  const gap = String.raw`\s+`;
  const first = words.slice(0, -1).join(gap);
  const initial = /^\p{L}/u.exec(words[0] ?? '')?.[0] ?? '';
  // "A May deadline" is no Ann May.
  const dot = /^[AI]$/u.test(initial) ? String.raw`\.` : String.raw`\.?`;
  const called = `${CALLED}${gap}(?:${initial}\\.?${gap})?${surname}`;
  const short = initial === '' ? called : `${called}|${initial}${dot}${gap}${surname}`;
  return [
    new RegExp(`${BEGINS}(?:${words.join(gap)}|${surname},${gap}${first})${ENDS}`, 'giu'),
    new RegExp(`${BEGINS}(?:${short})${ENDS}`, 'gu'),
  ];
}
