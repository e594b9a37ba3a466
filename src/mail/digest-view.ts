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
  /** Who did not answer about what is not late yet. */
  readonly unanswered: readonly SectionView[];
  readonly links: readonly LinkView[];
  readonly why: string;
}

/** Told apart from its neighbours, whose words may be the same. */
interface Keyed {
  readonly key: string;
}

/** A part of the mail under its heading. */
export interface SectionView extends Keyed {
  readonly heading: string;
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
  /** "Action 6.2"; null when the plan prints no ref. */
  readonly name: string | null;
  readonly text: string;
  readonly href: string | null;
  readonly rag: Rag;
  /** "Overdue, 20 days late" */
  readonly standing: string;
  /** "Was due 11 June 2015, first promised 31 March 2015" */
  readonly due: string;
  /** Who has it, and where it stands when no heading says so. */
  readonly who: string;
  /** What was said about it. */
  readonly lines: readonly string[];
}

/** Words that lead somewhere; plain words where there is nowhere to lead to. */
export interface LinkView extends Keyed {
  readonly words: string;
  readonly href: string | null;
}
