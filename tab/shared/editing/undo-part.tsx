import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { EDITING_TEXTS, undoOf } from '../../../src/texts/editing.ts';
import { changesInWords } from '../../../src/texts/history-line.ts';
import type { EditingReply } from '../../../src/wire/action-edits.ts';
import { useFocusHandedOver } from '../hand-over-focus.ts';
import { sent } from './sent.ts';
import { useSubmitIds } from './submit-ids.ts';
import { useEditing, useEdits } from './use-editing.ts';

/** The edits of an action that its reader can still take back; nothing where there are none. */
export function UndoPart({ actionKey }: { readonly actionKey: string }) {
  const sight = useEditing(actionKey);
  const [said, setSaid] = useState('');
  const undoable = sight.kind === 'ready' ? sight.reply.undoable : [];
  return (
    <div className="undo-part">
      <p role="status">{said}</p>
      {sight.kind === 'ready' && undoable.length > 0 && (
        <ul aria-label={EDITING_TEXTS.lately}>
          {undoable.map((edit) => (
            <UndoLine key={edit.entry} actionKey={actionKey} edit={edit} on={sight.reply.on} say={setSaid} />
          ))}
        </ul>
      )}
    </div>
  );
}

function UndoLine(props: {
  readonly actionKey: string;
  readonly edit: EditingReply['undoable'][number];
  readonly on: string;
  readonly say: (words: string) => void;
}) {
  const { actionKey, edit, on, say } = props;
  const { undo, showChanges } = useEdits();
  const idOf = useSubmitIds();
  const [isSending, setSending] = useState(false);
  const element = useRef<HTMLLIElement>(null);
  useFocusHandedOver(element);
  const change = changesInWords('edited', [edit], on).join('; ');

  async function takeBack() {
    setSending(true);
    const outcome = await sent(async () => (await undo(actionKey, idOf({ undo: edit.entry }), edit.entry)).entry);
    setSending(false);
    showChanges();
    if (outcome.kind === 'done') say(EDITING_TEXTS.undone);
    else say(outcome.kind === 'conflict' ? EDITING_TEXTS.changedSince : outcome.sentence);
  }

  return (
    <li ref={element}>
      {`${edit.by}: ${change} `}
      <Button
        size="small"
        aria-label={undoOf(change)}
        disabledFocusable={isSending}
        onClick={() => !isSending && void takeBack()}
      >
        {isSending ? EDITING_TEXTS.saving : EDITING_TEXTS.undo}
      </Button>
    </li>
  );
}
