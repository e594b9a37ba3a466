import { bareAction } from '../../../core/plan/bare-action.ts';
import type { PrintedArea, PrintedPlan } from '../../../core/plan/printed.ts';
import { Refusal } from '../../../core/refusal.ts';
import type { Block, TextBlock } from '../../formats/blocks.ts';
import { readAreaHeading } from '../areas/area-heading.ts';

/** A sentence of a prose document that may be an action: offered to be picked, never brought in by itself. */
export interface Candidate {
  readonly text: string;
  /** The heading that it stands under, above "Recommendations"; null at the head of the document. */
  readonly heading: string | null;
}

/** What heads a list of things to do, whatever it stands under. */
const RECOMMENDS =
  /^(?:\d[\d.]*\s*)?(?:(?:key|main|summary of|our|the)\s+)*(?:recommendations?|actions?(?: points?| agreed| arising| required)?|agreed actions?|resolved|next steps|areas for (?:improvement|development|action))\s*:?$/iu;
/** A line that decides something by its own words, as minutes do. */
const DECIDES = /^(?:action|recommendation|resolved|agreed)\s*(?:\d[\d.]*)?\s*[:–-]\s*(\S.*)$/isu;
/** How a list is typed where nobody made it one. */
const TYPED_ITEM = /^(?:[-–*•·▪]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+(?=\S)/iu;
/** What a sentence says that asks for something, or decides it. */
const ASKS = /\b(?:should|must|needs? to|ought to|recommend(?:s|ed)?|ensure|be (?:asked|agreed|approved|reviewed))\b/iu;
const LONGEST_HEADING = 120;

/**
 * What a document asks for outside its tables: items under a heading that says so, or, where none is a list, the
 * paragraphs there that ask for something; and lines that begin with "Action:" or "Resolved:".
 */
export function findCandidates(blocks: readonly Block[]): readonly Candidate[] {
  const found: Candidate[] = [];
  let heading: string | null = null;
  let below: TextBlock[] | null = null;
  const close = (): void => {
    found.push(...askedFor(below ?? []).map((text) => ({ text, heading })));
    below = null;
  };
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'text') {
      close();
      continue;
    }
    const decided = DECIDES.exec(block.text)?.[1];
    if (decided !== undefined) {
      close();
      found.push({ text: decided, heading });
    } else if (RECOMMENDS.test(block.text)) {
      close();
      below = [];
    } else if (isHeading(block, blocks[index + 1])) {
      close();
      heading = block.text;
    } else below?.push(block);
  }
  close();
  return found;
}

/** The first list below a heading, to where a paragraph follows it; without one, the paragraphs that ask for something. */
function askedFor(below: readonly TextBlock[]): readonly string[] {
  const first = below.findIndex(isItem);
  if (first < 0) return below.map(({ text }) => text).filter((text) => ASKS.test(text) && !text.endsWith(':'));
  const after = below.findIndex((block, index) => index > first && !isItem(block));
  const items = below.slice(first, after < 0 ? below.length : after);
  return items.map(({ text }) => text.replace(TYPED_ITEM, ''));
}

function isItem({ text, bullet }: TextBlock): boolean {
  return bullet === true || TYPED_ITEM.test(text);
}

/** A heading by its style or in bold, or a short paragraph without a stop that text follows. */
function isHeading(block: TextBlock, next: Block | undefined): boolean {
  if (block.level !== null) return true;
  if (isItem(block) || block.text.length > LONGEST_HEADING || /[.!?;,:–-]$/u.test(block.text)) return false;
  return block.bold === true || (next?.kind === 'text' && !isItem(next));
}

/**
 * The plan that picked candidates make: an area for each heading, in the order of the document; nobody leads them and
 * nothing is due, and the plan's doubts say so.
 *
 * @param picked positions in `candidates`, from 0
 * @throws Refusal `arguments-wrong` for a position that is not there, or none at all
 */
export function planFromCandidates(
  { title, candidates }: { readonly title: string; readonly candidates: readonly Candidate[] },
  picked: ReadonlySet<number>,
): PrintedPlan {
  const chosen = candidates.filter((_candidate, index) => picked.has(index));
  if (chosen.length === 0 || chosen.length < picked.size) throw new Refusal('document-without-actions');
  const headings = [...new Set(chosen.map(({ heading }) => heading))];
  const areas = headings.map((heading, index): PrintedArea => {
    const texts = chosen.filter((each) => each.heading === heading).map(({ text }) => text);
    const read = readAreaHeading(heading ?? title, { group: null, sheet: null });
    return { ...read, group: null, actions: texts.map((text, at) => bareAction(text, `a${index + 1}.${at + 1}`)) };
  });
  const actions = areas.flatMap((area) => area.actions);
  const problems = actions.flatMap(({ id, text }) =>
    (['no-lead', 'no-due'] as const).map((code) => ({
      severity: 'warning' as const,
      where: `“${text.slice(0, 60)}”`,
      action: id,
      code,
      found: null,
    })),
  );
  return { title, date: null, source: null, areas, layout: null, problems };
}
