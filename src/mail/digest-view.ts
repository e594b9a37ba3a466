import type { Rag } from '../core/plan/rags.ts';

/** The digest in sentences: all that the HTML and the text part say, so that neither can say more than the other. */
export interface DigestView {
  readonly subject: string;
  readonly intro: readonly string[];
  /** What waits for a decision, then what is late, plan by plan. */
  readonly sections: readonly SectionView[];
  /** What did not fit, of areas that are not shown at all. */
  readonly rest: LinkView | null;
  /** Which areas have nothing late. */
  readonly quiet: string | null;
  /** What is due soon, who did not answer about what is not late, what was done. */
  readonly afterwards: readonly SectionView[];
  /** Plans in counts. */
  readonly tables: readonly TableView[];
  readonly links: readonly LinkView[];
  readonly foot: FootView;
}

/** Told apart from its neighbours, whose words may be the same. */
interface Keyed {
  readonly key: string;
}

/** A part of the mail under its heading. */
export interface SectionView extends Keyed {
  readonly heading: string;
  readonly note: string | null;
  readonly groups: readonly GroupView[];
}

/** Actions that belong together: an area, or a section that is not parted by area. */
export interface GroupView extends Keyed {
  readonly heading: string | null;
  readonly note: string | null;
  readonly items: readonly ItemView[];
  readonly more: LinkView | null;
}

/** One action. */
export interface ItemView extends Keyed {
  /** "New" where the digest before did not tell of it. */
  readonly mark: string | null;
  /** "Action 6.2"; null when the plan prints no ref, and the action is called by its words. */
  readonly name: string | null;
  /** Null where the plan keeps its words out of mails. */
  readonly text: string | null;
  readonly href: string | null;
  readonly rag: Rag;
  /** The word of its RAG, as the plan says it. */
  readonly word: string;
  /** "Overdue, 20 days late" */
  readonly standing: string;
  /** "Was due 11 June 2015, first promised 31 March 2015" */
  readonly due: string;
  /** Who has it, and where it stands when no heading says so. */
  readonly who: string;
  /** What was said about it. */
  readonly lines: readonly string[];
  /** What the reader can decide about it. */
  readonly choices: readonly ChoiceView[];
}

/** A button of the mail: a link to the page that decides. */
export interface ChoiceView extends Keyed {
  readonly words: string;
  /** The same with the action's name, for who hears it out of its place. */
  readonly heard: string;
  readonly href: string;
}

/** A plan in counts. The first cell of a row is its heading. */
export interface TableView extends Keyed {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly RowView[];
  readonly more: LinkView | null;
}

/** One area of a table, or their sum. */
export interface RowView extends Keyed {
  readonly cells: readonly string[];
  readonly isTotal: boolean;
}

/** Words that lead somewhere; plain words where there is nowhere to lead to. */
export interface LinkView extends Keyed {
  readonly words: string;
  readonly href: string | null;
}

/** What ends the mail: what its marks mean, how its links open, why it came, and the way to change that. */
export interface FootView {
  readonly marks: readonly MarkView[];
  readonly lines: readonly string[];
  readonly link: LinkView | null;
}

/** What one mark of the mail means. */
export interface MarkView {
  readonly rag: Rag;
  /** "Overdue: its date has passed." */
  readonly words: string;
}
