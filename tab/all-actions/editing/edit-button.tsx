import { Button } from '@fluentui/react-components';
import type { EditableField } from '../../../src/core/plan/editing/editable.ts';
import { changeOf } from '../../../src/texts/editing.ts';
import type { EditTarget } from './editing-context.ts';

/** The pencil beside a value. */
export function EditButton(props: {
  readonly target: EditTarget;
  readonly fields: readonly EditableField[];
  readonly open: () => void;
}) {
  const { target, fields, open } = props;
  const name = changeOf(fields, target.ref);
  return (
    <Button
      appearance="subtle"
      size="small"
      className="edit-button"
      data-edits={placeOf(target, fields)}
      aria-label={name}
      title={name}
      icon={<span aria-hidden>✎</span>}
      onClick={open}
    />
  );
}

/** Gives the keyboard back to where an editor was opened, wherever that row is drawn by now. */
export function focusOnEdit(target: EditTarget, fields: readonly EditableField[]): void {
  const place = placeOf(target, fields);
  const buttons = [...document.querySelectorAll<HTMLElement>('[data-edits]')];
  buttons.find(({ dataset }) => dataset.edits === place)?.focus();
}

function placeOf({ key }: EditTarget, fields: readonly EditableField[]): string {
  return `${fields.join()} ${key}`;
}
