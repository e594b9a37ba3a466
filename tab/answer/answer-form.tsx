import { Button } from '@fluentui/react-components';
import { type FormEvent, useEffect, useRef } from 'react';
import { FORM_TEXTS } from '../../src/texts/action-forms.ts';
import { FieldOfForm } from '../shared/field-of-form.tsx';
import { faultIn } from '../shared/form-faults.ts';
import { ANSWER_FORMS, type Asked, choicesOf } from './answer-forms.ts';
import type { Draft } from './drafts.ts';
import { type Fault, FaultSummary } from './fault-summary.tsx';
import type { AnswerDoes } from './use-answer-part.ts';

/** The few fields of one reply. What is typed stays until it is recorded or cancelled. */
export function AnswerForm(props: { readonly asked: Asked; readonly draft: Draft; readonly does: AnswerDoes }) {
  const { asked, draft, does } = props;
  const { choice, values, progress } = draft;
  const form = useRef<HTMLFormElement>(null);
  const { fields: fieldsOf, submit } = ANSWER_FORMS[choice];
  const fields = fieldsOf(asked, values);
  const isSending = progress.kind === 'sending';
  const isMarked = progress.kind === 'incomplete';
  const faults = fields.flatMap((field): readonly Fault[] => {
    const sentence = isMarked ? faultIn(field, values) : null;
    return sentence === null ? [] : [{ name: field.name, label: field.label, sentence }];
  });
  const goTo = (name: string) => firstField(form.current?.querySelector(`[data-field="${name}"]`))?.focus();

  useEffect(() => {
    if (does.hasChosen) firstField(form.current)?.focus();
  }, [does.hasChosen]);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (!isSending) does.send();
  }

  return (
    <form ref={form} className="answer-form" aria-label={labelOf(asked, choice)} noValidate onSubmit={onSubmit}>
      {isMarked && <FaultSummary faults={faults} attempt={progress} goTo={goTo} />}
      {fields.map((field) => (
        <div key={field.name} data-field={field.name}>
          <FieldOfForm
            field={field}
            value={values[field.name] ?? ''}
            fault={faults.find(({ name }) => name === field.name)?.sentence ?? null}
            change={(value) => does.type(field.name, value)}
          />
        </div>
      ))}
      {progress.kind === 'failed' && (
        <p role="alert" className="answer-note">
          {progress.sentence}
        </p>
      )}
      <p className="answer-choices">
        <Button type="submit" appearance="primary" disabledFocusable={isSending}>
          {isSending ? FORM_TEXTS.recording : submit}
        </Button>
        <Button disabledFocusable={isSending} onClick={does.cancel}>
          {FORM_TEXTS.cancel}
        </Button>
      </p>
    </form>
  );
}

/** Of a choice that comes first, what is chosen. */
function firstField(part: Element | null | undefined): HTMLElement | null {
  const first = part?.querySelector<HTMLElement>('input, textarea') ?? null;
  const chosen = part?.querySelector<HTMLElement>('input:checked') ?? null;
  return first?.getAttribute('type') === 'radio' && chosen !== null ? chosen : first;
}

function labelOf({ item }: Asked, choice: Draft['choice']): string {
  return choicesOf(item).find((offered) => offered.choice === choice)?.label ?? '';
}
