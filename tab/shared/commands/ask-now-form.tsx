import { Button } from '@fluentui/react-components';
import type { FormEvent } from 'react';
import { COMMAND_TEXTS, FORM_TEXTS } from '../../../src/texts/action-forms.ts';
import { ASK_NOW_TEXTS, askButton, askNowInWords } from '../../../src/texts/ask-now.ts';
import type { ActionReply, Command } from '../../../src/wire/action-view.ts';
import { AskNowReply } from '../../../src/wire/ask-now.ts';
import { FailedSight } from '../sights.tsx';
import { useLive } from '../use-live.ts';
import type { Draft } from './draft.ts';
import type { FormDoes } from './use-forms.ts';

/** Says who would be asked and when before anybody is, and then asks that person and nobody else. */
export function AskNowForm(props: {
  readonly reply: ActionReply;
  readonly draft: Draft;
  readonly does: FormDoes;
  readonly isCancellable: boolean;
  readonly instead: (command: Command) => void;
}) {
  const { reply, draft, does, isCancellable, instead } = props;
  const path = `/api/actions/${encodeURIComponent(reply.action.key)}/ask-now`;
  const sight = useLive({ path, shape: AskNowReply });
  if (sight.kind === 'loading') return <p role="status">{ASK_NOW_TEXTS.loading}</p>;
  if (sight.kind === 'failed') return <FailedSight trouble={sight.trouble} tryAgain={sight.tryAgain} />;
  const { reply: asking } = sight;
  const { to, asked } = asking;
  const isPossible = to !== null && asked === null;
  const isSending = draft.progress.kind === 'sending';

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!isSending && isPossible) does.send({ of: to.id });
  }

  return (
    <form className="command-form" aria-label={COMMAND_TEXTS['ask-now'].name} onSubmit={submit}>
      {askNowInWords(asking, reply.on).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {draft.progress.kind === 'failed' && (
        <p role="alert" className="form-trouble">
          {draft.progress.sentence}
        </p>
      )}
      <p className="form-buttons">
        {isPossible && (
          <Button type="submit" appearance="primary" disabledFocusable={isSending}>
            {isSending ? FORM_TEXTS.recording : askButton(asking, reply.on)}
          </Button>
        )}
        {!isPossible && reply.may.includes('take-over') && (
          <Button appearance="primary" onClick={() => instead('take-over')}>
            {COMMAND_TEXTS['take-over'].name}
          </Button>
        )}
        {isCancellable && (
          <Button disabledFocusable={isSending} onClick={does.cancel}>
            {FORM_TEXTS.cancel}
          </Button>
        )}
      </p>
    </form>
  );
}
