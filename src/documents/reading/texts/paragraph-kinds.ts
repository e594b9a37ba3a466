import type { Block } from '../../formats/blocks.ts';
import { isGroup, isLabelled, isNumbered } from '../areas/area-heading.ts';

const LONGEST_HEADING = 120;
/** What a line says about the plan as a whole; no area is called so. */
const ABOUT_THE_PLAN =
  /^(?:[(*]|as (?:at|of)\b|version\b|v\d|dated?\b|(?:last )?(?:updated?|reviewed|revised)\b|prepared|produced|authors?\b|owner\b|key\b|rag\b|b?rag status|vision\b|contact\b|page\b|note\b|draft\b|(?:[a-z]+ )?(?:sponsor|lead|director|manager|chair|responsible)\b[^:]{0,20}:|exported|printed on|generated|created\b|(?:last )?saved|from the\b|incorporating|now incorporating|in (?:answer|response) to)/iu;

/** Whether a text without a style may head rows: short, no sentence, and not about the plan as a whole. */
export function looksLikeHeading(text: string): boolean {
  return text.length <= LONGEST_HEADING && !/[.!?;,=]$/u.test(text) && !ABOUT_THE_PLAN.test(text);
}

/** "Appendix 2" alone on its line: another document begins. */
export function opensAppendix(text: string): boolean {
  return /^(?:appendix|annexe?|enclosure|attachment)\s*[\dA-Z]{0,3}$/iu.test(text);
}

/** Whether a text calls itself a plan. */
export function saysPlan(text: string): boolean {
  return /\b(?:plan|programme|tracker|register|action log)\b/iu.test(text);
}

/** Whether a text names who publishes the plan and not the plan. */
export function namesBody(text: string): boolean {
  return (
    !saysPlan(text) &&
    /\b(?:council|borough|county|trust|nhs|academy|school|directorate|authority|partnership|board|foundation|constabulary)\b/iu.test(
      text,
    )
  );
}

/**
 * Whether a text heads its table by its place: it stands right above it, and another one of its kind above another table.
 *
 * @returns the positions of such texts among the blocks
 */
export function headingPlaces(blocks: readonly Block[]): ReadonlySet<number> {
  const above = blocks.flatMap((block, index) => {
    const isAboveTable = block.kind === 'text' && blocks[index + 1]?.kind === 'table';
    return isAboveTable && !block.bullet && mayHead(block.text) ? [{ index, level: block.level }] : [];
  });
  const alike = above.filter(({ level }) => above.filter((other) => other.level === level).length > 1);
  return new Set(alike.map(({ index }) => index));
}

function mayHead(text: string): boolean {
  return looksLikeHeading(text) && !isLabelled(text) && !isNumbered(text) && !isGroup(text);
}
