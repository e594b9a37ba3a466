import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { EditableField } from '../../../src/core/plan/editing/editable.ts';
import { changedBy, changesTo, EDITING_TEXTS, editorTitle, FIELD_NAMES } from '../../../src/texts/editing.ts';
import type { EditingReply } from '../../../src/wire/action-edits.ts';
import { type EditValues, valueInWords } from '../../shared/editing/values.ts';
import { FieldOfForm } from '../../shared/field-of-form.tsx';
import type { EditTarget } from './editing-context.ts';
import { GradeField } from './grade-field.tsx';
import { LeadsFields } from './leads-fields.tsx';
import { isChanged, ownEdits } from './own-edits.ts';
import { useSaveAll } from './use-save-all.ts';

/** What is edited of an action. What is typed stays whatever others write meanwhile, which shows above it. */
export function EditForm(props: {
  readonly target: EditTarget;
  readonly fields: readonly EditableField[];
  readonly reply: EditingReply;
  readonly close: () => void;
}) {
  const { target, fields, reply, close } = props;
  // What was there when it was opened is what the edit is made on, whatever comes since.
  const [seen] = useState(reply.values);
  const [wanted, setWanted] = useState(reply.values);
  const [isChecked, setChecked] = useState(false);
  const { state, saveAll } = useSaveAll(target, close);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);

  function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    const isComplete = !fields.includes('leads') || wanted.leads.every(({ printed }) => printed.trim() !== '');
    if (isComplete) void saveAll(ownEdits(fields, seen, wanted));
  }

  return (
    <form ref={form} aria-label={editorTitle(fields, target.ref)} noValidate onSubmit={submit}>
      <DialogBody>
        <DialogTitle>{editorTitle(fields, target.ref)}</DialogTitle>
        <DialogContent className="edit-content">
          <p className="quiet">{reply.text}</p>
          {fields.map((field) => (
            <div key={field} className="edit-field">
              <EditField
                field={field}
                values={wanted}
                isChecked={isChecked}
                change={(to) => setWanted({ ...wanted, ...to })}
              />
              <div role="status" aria-label={changesTo(field)}>
                {state.kind !== 'saving' && isChanged(field, seen, reply.values) && (
                  <ChangedMeanwhile field={field} reply={reply} />
                )}
              </div>
            </div>
          ))}
          {state.kind === 'failed' && (
            <p role="alert" className="form-trouble">
              {state.sentence}
            </p>
          )}
        </DialogContent>
        <DialogActions>
          <Button type="submit" appearance="primary" disabledFocusable={state.kind === 'saving'}>
            {state.kind === 'saving' ? EDITING_TEXTS.saving : EDITING_TEXTS.save}
          </Button>
          <Button onClick={close}>{EDITING_TEXTS.cancel}</Button>
        </DialogActions>
      </DialogBody>
    </form>
  );
}

function EditField(props: {
  readonly field: EditableField;
  readonly values: EditValues;
  readonly isChecked: boolean;
  readonly change: (to: Partial<EditValues>) => void;
}) {
  const { field, values, isChecked, change } = props;
  switch (field) {
    case 'leads':
      return (
        <LeadsFields leads={values.leads} isChecked={isChecked} change={(leads) => change({ leads: [...leads] })} />
      );
    case 'measure':
    case 'followUp':
      return (
        <FieldOfForm
          field={{ kind: 'words', name: field, label: FIELD_NAMES[field], isRequired: false }}
          value={values[field] ?? ''}
          fault={null}
          change={(value) => change({ [field]: value === '' ? null : value })}
        />
      );
    default:
      return <GradeField field={field} value={values[field]} change={(grade) => change({ [field]: grade })} />;
  }
}

/** Somebody else was quicker, and it shows before anything is sent. */
function ChangedMeanwhile({ field, reply }: { readonly field: EditableField; readonly reply: EditingReply }) {
  const last = reply.changed.find((line) => line.field === field);
  return (
    <div className="changed-meanwhile">
      <p>{last === undefined ? EDITING_TEXTS.unknownAuthor : changedBy(last.by, last.at, reply.on)}</p>
      <p className="their-words">{valueInWords(field, reply.values)}</p>
    </div>
  );
}
