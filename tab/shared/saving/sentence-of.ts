import { FORM_TEXTS } from '../../../src/texts/action-forms.ts';
import { TROUBLE_TEXTS } from '../../../src/texts/tab.ts';
import { troubleOf } from '../request-failed.ts';

/** Why something could not be saved, as a sentence: the service's own where it has one. What was typed is still there. */
export function sentenceOf(error: unknown): string {
  const trouble = troubleOf(error);
  if ('sentence' in trouble) return trouble.sentence;
  return `${TROUBLE_TEXTS[trouble.kind].title}. ${FORM_TEXTS.stillThere}`;
}
