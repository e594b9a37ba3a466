import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { EditableField } from '../../../src/core/plan/editing/editable.ts';
import { EDITING_TEXTS, editorTitle } from '../../../src/texts/editing.ts';
import { useEditing } from '../../shared/editing/use-editing.ts';
import { FailedSight, LoadingSight } from '../../shared/sights.tsx';
import { EditForm } from './edit-form.tsx';
import type { EditTarget } from './editing-context.ts';

/** The editor of what takes more room than a cell: who leads an action, its measure, its follow-up. */
export function EditDialog(props: {
  readonly target: EditTarget;
  readonly fields: readonly EditableField[];
  readonly close: () => void;
}) {
  const { target, fields, close } = props;
  const sight = useEditing(target.key);
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && close()}>
      <DialogSurface className="edit-dialog">
        {sight.kind === 'ready' ? (
          <EditForm target={target} fields={fields} reply={sight.reply} close={close} />
        ) : (
          <DialogBody>
            <DialogTitle>{editorTitle(fields, target.ref)}</DialogTitle>
            <DialogContent>
              {sight.kind === 'loading' ? (
                <LoadingSight words={EDITING_TEXTS.loading} />
              ) : (
                <FailedSight trouble={sight.trouble} tryAgain={sight.tryAgain} />
              )}
            </DialogContent>
            <DialogActions>
              <Button onClick={close}>{EDITING_TEXTS.close}</Button>
            </DialogActions>
          </DialogBody>
        )}
      </DialogSurface>
    </Dialog>
  );
}
