import { Link, Toast, Toaster, ToastTitle, ToastTrigger, useId, useToastController } from '@fluentui/react-components';
import { type ReactNode, useMemo, useState } from 'react';
import type { EditableField } from '../../../src/core/plan/editing/editable.ts';
import { changedOne, EDITING_TEXTS } from '../../../src/texts/editing.ts';
import type { WantedEdit } from '../../../src/wire/action-edits.ts';
import { type Sent, sent } from '../../shared/editing/sent.ts';
import { useSubmitIds } from '../../shared/editing/submit-ids.ts';
import { useEdits } from '../../shared/editing/use-editing.ts';
import { fieldOf } from '../../shared/editing/values.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { focusOnEdit } from './edit-button.tsx';
import { EditDialog } from './edit-dialog.tsx';
import { type Editing, EditingProvider, type EditTarget, type OwnEdit, type Settled } from './editing-context.ts';
import { type Notify, NotifyProvider } from './notify.ts';

interface Conflict {
  readonly target: EditTarget;
  readonly own: OwnEdit;
  readonly settle: (settled: Settled) => void;
}

/** Long enough to be read and reached; what it offers stands in the action's history for an hour. */
const TOAST_MS = 12_000;

/** A list in which actions can be edited: the editors, the question whose change counts, and what can be undone at once. */
export function EditingPlace({ children }: { readonly children: ReactNode }) {
  const { edit, undo, showChanges } = useEdits();
  const idOf = useSubmitIds();
  const [open, setOpen] = useState<{ readonly target: EditTarget; readonly fields: readonly EditableField[] } | null>(
    null,
  );
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const toasterId = useId('edits');
  const [corner, setCorner] = useState<HTMLElement | null>(null);
  const notify = useNotify(toasterId);

  async function send(target: EditTarget, wanted: WantedEdit): Promise<Sent> {
    const { key, ref } = target;
    const outcome = await sent(async () => (await edit(key, idOf({ key, wanted }), wanted)).entry);
    if (outcome.kind === 'done') {
      showChanges();
      const { entry } = outcome;
      const takeBack = entry === null ? null : () => void undoOne(key, entry);
      notify({ words: changedOne(fieldOf(wanted), ref), undo: takeBack });
    }
    return outcome;
  }

  async function undoOne(key: string, entry: string) {
    const outcome = await sent(async () => (await undo(key, idOf({ key, undo: entry }), entry)).entry);
    showChanges();
    const { words, isTrouble } = undoneWords(outcome);
    notify({ words, undo: null, isTrouble });
  }

  async function save(target: EditTarget, own: OwnEdit): Promise<Settled> {
    const outcome = await send(target, own.edit);
    if (outcome.kind !== 'conflict') return outcome.kind === 'done' ? { kind: 'done' } : outcome;
    return new Promise((resolve) => {
      const settle = (settled: Settled) => {
        setConflict(null);
        if (settled.kind === 'theirs') showChanges();
        resolve(settled);
      };
      setConflict({ target, own, settle });
    });
  }

  async function putOnTop({ target }: Conflict, wanted: WantedEdit): Promise<Settled | null> {
    const outcome = await send(target, wanted);
    if (outcome.kind === 'conflict') {
      showChanges();
      return null;
    }
    return outcome.kind === 'done' ? { kind: 'done' } : outcome;
  }

  const editing: Editing = { open: (target, fields) => setOpen({ target, fields }), save };
  return (
    <EditingProvider value={editing}>
      <NotifyProvider value={notify}>{children}</NotifyProvider>
      {open !== null && (
        <EditDialog
          {...open}
          close={() => {
            setOpen(null);
            // The dialog lets go of the keyboard first.
            queueMicrotask(() => focusOnEdit(open.target, open.fields));
          }}
        />
      )}
      {conflict !== null && <ConflictDialog {...conflict} put={(wanted) => putOnTop(conflict, wanted)} />}
      {/* Inside the page, where a screen reader looks for what belongs to it. */}
      <div ref={setCorner} />
      <Toaster
        mountNode={corner}
        toasterId={toasterId}
        position="top-end"
        timeout={TOAST_MS}
        pauseOnHover
        pauseOnWindowBlur
      />
    </EditingProvider>
  );
}

function undoneWords(outcome: Sent): { readonly words: string; readonly isTrouble: boolean } {
  if (outcome.kind === 'done') return { words: EDITING_TEXTS.undone, isTrouble: false };
  const words = outcome.kind === 'conflict' ? EDITING_TEXTS.changedSince : outcome.sentence;
  return { words, isTrouble: true };
}

function useNotify(toasterId: string): Notify {
  const { dispatchToast } = useToastController(toasterId);
  return useMemo(
    () =>
      ({ words, undo, isTrouble = false }) =>
        dispatchToast(
          <Toast>
            <ToastTitle
              {...(undo !== null && {
                action: (
                  <ToastTrigger>
                    <Link as="button" onClick={undo}>
                      {EDITING_TEXTS.undo}
                    </Link>
                  </ToastTrigger>
                ),
              })}
            >
              {words}
            </ToastTitle>
          </Toast>,
          { intent: isTrouble ? 'error' : 'success' },
        ),
    [dispatchToast],
  );
}
