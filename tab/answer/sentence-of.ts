import { FORM_TEXTS } from '../../src/texts/action-forms.ts';
import { TROUBLE_TEXTS } from '../../src/texts/tab.ts';
import { troubleOf } from '../shared/request-failed.ts';

/** Why something that was said could not be taken, and that it is still there. */
export function sentenceOf(error: unknown): string {
  const trouble = troubleOf(error);
  if ('sentence' in trouble) return trouble.sentence;
  return `${TROUBLE_TEXTS[trouble.kind].title}. ${FORM_TEXTS.stillThere}`;
}
