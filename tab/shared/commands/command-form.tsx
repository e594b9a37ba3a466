import { Button } from '@fluentui/react-components';
import { type FormEvent, useEffect, useRef } from 'react';
import { COMMAND_TEXTS, FORM_TEXTS } from '../../../src/texts/action-forms.ts';
import type { ActionReply, Command } from '../../../src/wire/action-view.ts';
import { FieldOfForm } from '../field-of-form.tsx';
import { faultIn } from '../form-faults.ts';
import { HistoryEntry } from '../history-entry.tsx';
import { AskNowForm } from './ask-now-form.tsx';
import type { Draft } from './drafts.ts';
import { FORMS } from './forms.ts';
import type { FormDoes } from './use-forms.ts';

interface Props {
  readonly command: Command;
  readonly reply: ActionReply;
  readonly draft: Draft;
  readonly does: FormDoes;
  /** `shown`: it stands there as part of a page, does not take the focus, and is cancelled only once it cannot be sent any more. */
  readonly way?: 'opened' | 'shown';
  /** Whether what was asked for stands above it already. */
  readonly isAskedAbove?: boolean;
}

/** The form of one command. What is typed stays, whatever happens to the action behind it, until it is sent or cancelled. */
export function CommandForm({ way = 'opened', isAskedAbove = false, ...props }: Props) {
  if (props.command === 'ask-now') return <AskNowForm {...props} isCancellable={way === 'opened'} />;
  return <TypedForm {...props} way={way} isAskedAbove={isAskedAbove} />;
}

function TypedForm(props: Required<Props>) {
  const { command, reply, draft, does, way, isAskedAbove } = props;
  const { values, progress } = draft;
  const form = useRef<HTMLFormElement>(null);
  const fields = FORMS[command].fields(reply, values);
  const isSaidAbove = isAskedAbove && FORMS[command].introIsAsked === true;
  const intro = isSaidAbove ? null : FORMS[command].intro(values);
  const isSending = progress.kind === 'sending';

  useEffect(() => {
    if (way === 'opened') form.current?.querySelector<HTMLElement>('input, textarea, button')?.focus();
  }, [way]);
  useEffect(() => {
    if (progress.kind === 'incomplete') form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [progress]);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isSending) return;
    if (fields.some((field) => faultIn(field, values) !== null)) does.markIncomplete();
    else does.send(FORMS[command].body(reply, values));
  }

  return (
    <form ref={form} className="command-form" aria-label={COMMAND_TEXTS[command].name} noValidate onSubmit={submit}>
      <div role="status" aria-label={FORM_TEXTS.changes}>
        {!isSending && <ChangedMeanwhile command={command} reply={reply} linesAtFirst={draft.linesAtFirst} />}
      </div>
      {intro !== null && <p>{intro}</p>}
      {fields.map((field) => (
        <FieldOfForm
          key={field.name}
          field={field}
          value={values[field.name] ?? ''}
          fault={progress.kind === 'incomplete' ? faultIn(field, values) : null}
          change={(value) => does.type(field.name, value)}
        />
      ))}
      {progress.kind === 'failed' && (
        <p role="alert" className="form-trouble">
          {progress.sentence}
        </p>
      )}
      <p className="form-buttons">
        <Button type="submit" appearance="primary" disabledFocusable={isSending}>
          {isSending ? FORM_TEXTS.recording : COMMAND_TEXTS[command].submit}
        </Button>
        {(way === 'opened' || !reply.may.includes(command)) && (
          <Button disabledFocusable={isSending} onClick={does.cancel}>
            {FORM_TEXTS.cancel}
          </Button>
        )}
      </p>
    </form>
  );
}

/** What others recorded since the form was opened, and whether it can still be sent. */
function ChangedMeanwhile(props: {
  readonly command: Command;
  readonly reply: ActionReply;
  readonly linesAtFirst: number;
}) {
  const { command, reply, linesAtFirst } = props;
  const since = reply.history.slice(linesAtFirst);
  const isPossible = reply.may.includes(command);
  if (since.length === 0 && isPossible) return null;
  return (
    <div className="changed-meanwhile">
      <p>{since.length > 0 ? FORM_TEXTS.changedMeanwhile : FORM_TEXTS.nowDifferent}</p>
      {since.map((line) => (
        <HistoryEntry key={`${line.at} ${line.by} ${line.kind}`} line={line} today={reply.on} />
      ))}
      <p>{isPossible ? FORM_TEXTS.checkBeforeSending : FORM_TEXTS.noLongerPossible}</p>
    </div>
  );
}
