import { Button } from '@fluentui/react-components';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { EDITING_TEXTS, editorTitle } from '../../../src/texts/editing.ts';
import type { EditTarget } from './editing-context.ts';
import { GradeField } from './grade-field.tsx';
import { GRADE_FIELDS, type Grades } from './grades.ts';
import { ownEdits } from './own-edits.ts';
import { useSaveAll } from './use-save-all.ts';

/** The grades of an action, edited in their cell: Enter saves, Escape leaves them as they are. */
export function GradesEditor(props: {
  readonly target: EditTarget;
  readonly seen: Grades;
  readonly close: () => void;
}) {
  const { target, close } = props;
  // What was on the screen when it was opened is what the edit is made on, whatever comes since.
  const [seen] = useState(props.seen);
  const [wanted, setWanted] = useState(props.seen);
  const { state, saveAll } = useSaveAll(target, close);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('select')?.focus(), []);

  const save = () => saveAll(ownEdits(GRADE_FIELDS, seen, wanted));
  function submit(event: FormEvent) {
    event.preventDefault();
    void save();
  }
  function onKey(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    }
    // A native choice does not send its form.
    if (event.key === 'Enter' && event.target instanceof HTMLSelectElement) {
      event.preventDefault();
      void save();
    }
  }

  return (
    <form
      ref={form}
      className="cell-editor"
      aria-label={editorTitle(GRADE_FIELDS, target.ref)}
      onSubmit={submit}
      onKeyDown={onKey}
    >
      {GRADE_FIELDS.map((field) => (
        <GradeField
          key={field}
          field={field}
          value={wanted[field]}
          change={(grade) => setWanted({ ...wanted, [field]: grade })}
        />
      ))}
      <span className="cell-buttons">
        <Button type="submit" size="small" appearance="primary" disabledFocusable={state.kind === 'saving'}>
          {state.kind === 'saving' ? EDITING_TEXTS.saving : EDITING_TEXTS.save}
        </Button>
        <Button size="small" onClick={close}>
          {EDITING_TEXTS.cancel}
        </Button>
      </span>
      {state.kind === 'failed' && (
        <p role="alert" className="form-trouble">
          {state.sentence}
        </p>
      )}
    </form>
  );
}
