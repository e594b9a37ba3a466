import type { Digest } from '../core/digest/digest.ts';
import { atThatTime, digestHeadline } from '../texts/digest-headline.ts';
import { asAt, lateBefore, lateByFirstPromise, noneLate } from '../texts/mail.ts';
import { countsOf, type DigestCounts, headlineOf, plansOf } from './digest-counts.ts';
import type { Drawing } from './digest-drawing.ts';
import { footOf, planLinks } from './digest-end.ts';
import type { DigestLinks } from './digest-links.ts';
import type { DigestView, SectionView } from './digest-view.ts';
import { lateSections, quietOf, restOf } from './late-sections.ts';
import { decisionSections, laterSections } from './other-sections.ts';
import { type PlanNamed, planCalled } from './plan-voice.ts';
import type { DigestItem } from './shown.ts';
import { summaryTables } from './summary-table.ts';

/** What a digest is put into sentences with: where its links lead, and which of its items there is room for. */
interface DigestPaper {
  readonly links: DigestLinks | null;
  readonly shown: ReadonlySet<DigestItem>;
}

/** Puts a digest into sentences. */
export function viewDigest(digest: Digest, paper: DigestPaper): DigestView {
  const plans = plansOf(digest);
  const counts = countsOf(digest);
  const drawing: Drawing = { digest, plans, ...paper };
  const sections = [...decisionSections(drawing), ...lateSections(drawing)];
  const afterwards = laterSections(drawing);
  return {
    subject: digestHeadline(headlineOf(digest, counts)),
    intro: [introOf(digest, counts, plans)],
    sections,
    rest: restOf(drawing),
    quiet: quietOf(drawing),
    afterwards,
    tables: summaryTables(drawing),
    links: planLinks(drawing, counts.late),
    foot: footOf(drawing, itemsOf([...sections, ...afterwards])),
  };
}

/** The day, and the picture that the first line is a part of. */
function introOf({ on, at, since }: Digest, counts: DigestCounts, plans: readonly PlanNamed[]): string {
  const { late, lateThen, open, areas, lateByFirstPromise: byFirst } = counts;
  const [first, ...others] = plans;
  const day = asAt({ on: on.toString(), at }, first && others.length === 0 ? planCalled(first) : null);
  if (areas === 0) return day;
  const before = lateThen !== null && lateThen > 0 && since !== null ? lateThen : 0;
  const picture = [
    ...(late === 0 ? [noneLate(open, areas)] : []),
    ...(late === 0 && since !== null && before > 0
      ? [lateBefore(before, atThatTime(since.toString(), on.toString()))]
      : []),
    ...(late === 0 && byFirst === 0 ? [] : [lateByFirstPromise(late, byFirst)]),
  ];
  return [day, ...picture].join(' ');
}

function itemsOf(sections: readonly SectionView[]) {
  return sections.flatMap(({ groups }) => groups.flatMap(({ items }) => items));
}
