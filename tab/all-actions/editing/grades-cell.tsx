import { useEffect, useRef, useState } from 'react';
import type { Grade } from '../../../src/core/plan/printed.ts';
import { EditButton, focusOnEdit } from './edit-button.tsx';
import type { EditTarget } from './editing-context.ts';
import { GradesEditor } from './grades-editor.tsx';

/** The fields that are edited in this cell. */
export const GRADE_FIELDS = ['priority', 'residualRisk'] as const;
/** Both grades of an action. */
export type Grades = Readonly<Record<(typeof GRADE_FIELDS)[number], Grade | null>>;

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
