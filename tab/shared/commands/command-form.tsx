import { Button } from '@fluentui/react-components';
import { type FormEvent, type RefObject, useEffect, useRef } from 'react';
import { COMMAND_TEXTS, FORM_TEXTS } from '../../../src/texts/action-forms.ts';
import type { ActionReply, Command } from '../../../src/wire/action-view.ts';
import { FieldOfForm } from '../field-of-form.tsx';
import { faultIn } from '../form-faults.ts';
import { useFocusHandedOver } from '../hand-over-focus.ts';
import { HistoryEntry } from '../history-entry.tsx';
import { AskNowForm } from './ask-now-form.tsx';
import { type Draft, isTyped } from './draft.ts';
import { canBeSent, FORMS } from './forms.ts';
import type { FormDoes } from './use-forms.ts';

interface Props {
  readonly command: Command;
  readonly reply: ActionReply;
  readonly draft: Draft;
  readonly does: FormDoes;
  /**
   * `unfolded`: nobody opened it just now, so it does not take the focus. `shown`: nor does it then, and as part of a page it
   * is cancelled only once it cannot be sent any more.
   */
  readonly way?: 'opened' | 'unfolded' | 'shown';
  /** Whether what was asked for stands above it already. */
  readonly isAskedAbove?: boolean;
  /** Opens the form of another command in the place of this one. */
  readonly instead: (command: Command) => void;
}

/** The form of one command. What is typed stays, whatever happens to the action behind it, until it is sent or cancelled. */
export function CommandForm({ way = 'opened', isAskedAbove = false, ...props }: Props) {
  if (props.command === 'ask-now') return <AskNowForm {...props} isCancellable={way !== 'shown'} />;
  return <TypedForm {...props} way={way} isAskedAbove={isAskedAbove} />;
}

function TypedForm(props: Required<Props>) {
  const { command, reply, draft, does, way, isAskedAbove } = props;
  const { values, progress } = draft;
  const form = useRef<HTMLFormElement>(null);
  const news = useRef<HTMLDivElement>(null);
  const fields = FORMS[command].fields(reply, values);
  const isSaidAbove = isAskedAbove && FORMS[command].introIsAsked === true;
  const intro = isSaidAbove ? null : FORMS[command].intro(values);
  const isSending = progress.kind === 'sending';
  const isPossible = isSending || canBeSent(command, reply, values);

  useEffect(() => {
    if (way === 'opened') form.current?.querySelector<HTMLElement>('input, textarea, button')?.focus();
  }, [way]);
  useEffect(() => {
    if (progress.kind === 'incomplete') form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [progress]);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isSending || !isPossible) return;
    if (fields.some((field) => faultIn(field, values) !== null)) does.markIncomplete();
    else does.send(FORMS[command].body(reply, values));
  }

  return (
    <form ref={form} className="command-form" aria-label={COMMAND_TEXTS[command].name} noValidate onSubmit={submit}>
      <div ref={news} role="status" aria-label={FORM_TEXTS.changes} tabIndex={-1}>
        {!isSending && <ChangedMeanwhile reply={reply} draft={draft} isPossible={isPossible} />}
      </div>
      {intro !== null && <p>{intro}</p>}
      {fields.map((field) => (
        <FieldOfForm
          key={field.name}
          field={field}
          value={values[field.name] ?? ''}
          isReadOnly={!isPossible}
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
        {isPossible && <Submit command={command} isSending={isSending} news={news} />}
        {(way !== 'shown' || !isPossible) && (
          <Button disabledFocusable={isSending} onClick={does.cancel}>
            {isPossible ? FORM_TEXTS.cancel : isTyped(draft) ? FORM_TEXTS.discard : FORM_TEXTS.close}
          </Button>
        )}
      </p>
    </form>
  );
}

/** When somebody else comes first it is gone from under the focus: what they recorded has it then. */
function Submit(props: {
  readonly command: Command;
  readonly isSending: boolean;
  readonly news: RefObject<HTMLElement | null>;
}) {
  const { command, isSending, news } = props;
  const place = useRef<HTMLSpanElement>(null);
  useFocusHandedOver(place, news);
  return (
    <span ref={place}>
      <Button type="submit" appearance="primary" disabledFocusable={isSending}>
        {isSending ? FORM_TEXTS.recording : COMMAND_TEXTS[command].submit}
      </Button>
    </span>
  );
}

/** What others recorded since the form was opened, and whether it can still be sent. */
function ChangedMeanwhile(props: { readonly reply: ActionReply; readonly draft: Draft; readonly isPossible: boolean }) {
  const { reply, draft, isPossible } = props;
  const since = reply.history.slice(draft.linesAtFirst);
  if (since.length === 0 && isPossible) return null;
  const what = isTyped(draft) ? FORM_TEXTS.noLongerPossible : FORM_TEXTS.notPossible;
  return (
    <div className="changed-meanwhile">
      <p>{since.length > 0 ? FORM_TEXTS.changedMeanwhile : FORM_TEXTS.nowDifferent}</p>
      {since.map((line) => (
        <HistoryEntry key={`${line.at} ${line.by} ${line.kind}`} line={line} today={reply.on} />
      ))}
      <p>{isPossible ? FORM_TEXTS.checkBeforeSending : what}</p>
    </div>
  );
}
