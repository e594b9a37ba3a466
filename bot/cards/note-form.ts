import { areaHeading } from '../../src/core/plan/area-heading.ts';
import type { ActionInPlan } from '../../src/core/plan/find-action.ts';
import { CONVERSATION_TEXTS, moreThanListed } from '../../src/texts/conversation.ts';
import type { NoteForm } from '../../src/wire/extension-invoke.ts';
import { WORDS_LIMIT } from '../../src/wire/words.ts';
import { type AdaptiveCard, adaptiveCard } from './adaptive-card.ts';
import { plainLine } from './plain-text.ts';
import { paragraph, run, sentence, warning } from './words.ts';

/** Actions in the list of a form: more make it slow, and nobody reads them. */
const MOST_LISTED = 150;

/** What the form of "Note as progress" is drawn from. */
export interface NoteFormState {
  readonly places: readonly ActionInPlan[];
  readonly form: NoteForm;
  readonly note: string | null;
}

/** "Note as progress": which action, and the words of the message to take names out of. */
export function noteForm({ places, form, note }: NoteFormState): AdaptiveCard {
  const listed = places.slice(0, MOST_LISTED);
  const left = places.length - listed.length;
  return adaptiveCard(CONVERSATION_TEXTS.noteWarning, [
    paragraph([run(CONVERSATION_TEXTS.noteWarning, { weight: 'bolder' })]),
    {
      type: 'Input.ChoiceSet',
      id: 'action',
      label: CONVERSATION_TEXTS.noteAction,
      style: 'filtered',
      choices: listed.map(({ area, action }) => ({
        title: plainLine([action.ref ?? '', areaHeading(area), action.text].filter(Boolean).join(' · '), 110),
        value: action.key,
      })),
      ...(form.action !== null && { value: form.action }),
    },
    ...(left > 0 ? [sentence(moreThanListed(left), { isSubtle: true, spacing: 'small' })] : []),
    {
      type: 'Input.Text',
      id: 'words',
      label: CONVERSATION_TEXTS.noteWords,
      isMultiline: true,
      maxLength: WORDS_LIMIT,
      ...(form.words !== '' && { value: plainWords(form.words) }),
    },
    ...(form.link === null ? [] : [sentence(CONVERSATION_TEXTS.noteLink, { isSubtle: true, spacing: 'small' })]),
    ...(note === null ? [] : [warning(note)]),
    {
      type: 'ActionSet',
      spacing: 'medium',
      actions: [
        {
          type: 'Action.Submit',
          title: CONVERSATION_TEXTS.noteButton,
          data: { submit: form.submit, link: form.link ?? '' },
        },
      ],
    },
  ]);
}

/** What stands in a box is read as it is; only halves of characters would spoil the card. */
function plainWords(words: string): string {
  return words.slice(0, WORDS_LIMIT).replace(/\p{Surrogate}/gu, '');
}
