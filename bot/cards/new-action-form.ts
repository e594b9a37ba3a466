import { areaHeading } from '../../src/core/plan/area-heading.ts';
import type { Plan } from '../../src/core/plan/plan.ts';
import { CONVERSATION_TEXTS, moreThanListed } from '../../src/texts/conversation.ts';
import type { AddedForm } from '../../src/wire/extension-invoke.ts';
import { WORDS_LIMIT } from '../../src/wire/words.ts';
import { type AdaptiveCard, adaptiveCard, type TextInput } from './adaptive-card.ts';
import { plainLine } from './plain-text.ts';
import { sentence, warning } from './words.ts';

/** Areas in the list of the form: more make the card too big for Teams. */
const MOST_LISTED = 150;

/** What the form of "New action" is drawn from. */
export interface NewActionFormState {
  readonly plans: readonly Plan[];
  readonly form: AddedForm;
  readonly today: string;
  readonly note: string | null;
}

/** "New action": where it belongs, what is promised, who leads it, and by when. */
export function newActionForm({ plans, form, today, note }: NewActionFormState): AdaptiveCard {
  const all = plans.flatMap((plan) =>
    plan.areas.map((area) => ({
      title: plainLine([areaHeading(area), area.title, plan.title].filter(Boolean).join(' · '), 120),
      value: `${plan.id}:${area.id}`,
    })),
  );
  const choices = all.slice(0, MOST_LISTED);
  const left = all.length - choices.length;
  const box = (id: string, label: string, value: string): TextInput => ({
    type: 'Input.Text',
    id,
    label,
    isMultiline: true,
    maxLength: WORDS_LIMIT,
    ...(value !== '' && { value: value.slice(0, WORDS_LIMIT).replace(/\p{Surrogate}/gu, '') }),
  });
  return adaptiveCard(CONVERSATION_TEXTS.newTitle, [
    {
      type: 'Input.ChoiceSet',
      id: 'area',
      label: CONVERSATION_TEXTS.newArea,
      style: 'filtered',
      choices,
      ...(form.place !== null && { value: form.place }),
    },
    ...(left > 0 ? [sentence(moreThanListed(left), { isSubtle: true, spacing: 'small' })] : []),
    box('text', CONVERSATION_TEXTS.newText, form.text),
    box('lead', CONVERSATION_TEXTS.newLead, form.lead),
    {
      type: 'Input.Date',
      id: 'due',
      label: CONVERSATION_TEXTS.newDue,
      min: today,
      ...(form.due !== null && { value: form.due }),
    },
    ...(note === null ? [] : [warning(note)]),
    {
      type: 'ActionSet',
      spacing: 'medium',
      actions: [
        {
          type: 'Action.Submit',
          title: CONVERSATION_TEXTS.newButton,
          data: { submit: form.submit, link: form.link ?? '' },
        },
      ],
    },
  ]);
}
