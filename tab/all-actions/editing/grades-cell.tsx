import { useEffect, useRef, useState } from 'react';
import { EditButton, focusOnEdit } from './edit-button.tsx';
import type { EditTarget } from './editing-context.ts';
import { GRADE_FIELDS, type Grades } from './grades.ts';
import { GradesEditor } from './grades-editor.tsx';

/** The pencil below an action's grades; in its place the cell becomes a choice of both. */
export function GradesCell({ target, values }: { readonly target: EditTarget; readonly values: Grades }) {
  const [isOpen, setOpen] = useState(false);
  const { key, ref } = target;
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) focusOnEdit({ key, ref }, GRADE_FIELDS);
    wasOpen.current = isOpen;
  }, [isOpen, key, ref]);
  if (isOpen) return <GradesEditor target={target} seen={values} close={() => setOpen(false)} />;
  return <EditButton target={target} fields={GRADE_FIELDS} open={() => setOpen(true)} />;
}
