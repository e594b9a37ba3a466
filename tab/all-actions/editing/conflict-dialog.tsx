import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useState } from 'react';
import { changedBy, EDITING_TEXTS, editorTitle } from '../../../src/texts/editing.ts';
import type { EditingReply, WantedEdit } from '../../../src/wire/action-edits.ts';
import { useEditing } from '../../shared/editing/use-editing.ts';
import { editOnTop, fieldOf, valueInWords } from '../../shared/editing/values.ts';
import { FailedSight } from '../../shared/sights.tsx';
import type { EditTarget, OwnEdit, Settled } from './editing-context.ts';

/** Somebody else changed the same thing: shows what they wrote, who and when, beside one's own, and lets one choose. */
export function ConflictDialog(props: {
  readonly target: EditTarget;
  readonly own: OwnEdit;
  /** Sends it on top of what is shown. @returns null when it was overtaken once more */
  readonly put: (edit: WantedEdit) => Promise<Settled | null>;
  readonly settle: (settled: Settled) => void;
}) {
  const { target, own, put, settle } = props;
  const sight = useEditing(target.key);
  const [isSending, setSending] = useState(false);
  const field = fieldOf(own.edit);

  async function putMine(reply: EditingReply) {
    setSending(true);
    const settled = await put(editOnTop(own.edit, reply.values));
    setSending(false);
    if (settled !== null) settle(settled);
  }

  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => !open && settle({ kind: 'back' })}>
      <DialogSurface className="edit-dialog">
        <DialogBody>
          <DialogTitle>{EDITING_TEXTS.conflict}</DialogTitle>
          <DialogContent>
            <p>{editorTitle([field], target.ref)}</p>
            {sight.kind === 'loading' && <p role="status">{EDITING_TEXTS.loading}</p>}
            {sight.kind === 'failed' && <FailedSight trouble={sight.trouble} tryAgain={sight.tryAgain} />}
            {sight.kind === 'ready' && (
              <dl className="both-sides">
                <dt>{EDITING_TEXTS.theirs}</dt>
                <dd aria-live="polite">
                  <p className="their-words">{valueInWords(field, sight.reply.values)}</p>
                  <p className="quiet">{authorOf(sight.reply, field)}</p>
                </dd>
                <dt>{EDITING_TEXTS.yours}</dt>
                <dd>
                  <p className="their-words">{own.yours}</p>
                </dd>
              </dl>
            )}
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" disabledFocusable={isSending} onClick={() => settle({ kind: 'theirs' })}>
              {EDITING_TEXTS.keepTheirs}
            </Button>
            <Button
              disabledFocusable={isSending || sight.kind !== 'ready'}
              onClick={() => sight.kind === 'ready' && !isSending && void putMine(sight.reply)}
            >
              {isSending ? EDITING_TEXTS.saving : EDITING_TEXTS.putMine}
            </Button>
            <Button disabledFocusable={isSending} onClick={() => settle({ kind: 'back' })}>
              {EDITING_TEXTS.goBack}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function authorOf({ changed, on }: EditingReply, field: ReturnType<typeof fieldOf>): string {
  const last = changed.find((line) => line.field === field);
  return last === undefined ? EDITING_TEXTS.unknownAuthor : changedBy(last.by, last.at, on);
}
