import { type PlanFile, planFileShape } from '../../src/wire/plan-file-shape.ts';

/** An area as a plan file holds it. */
export type FileArea = PlanFile['areas'][number];

/** An action as a plan file holds it. */
export type FileAction = FileArea['actions'][number];

/** The shape of an area in a plan file. */
export const FileAreaShape = planFileShape.shape.areas.element;

/** The shape of an action in a plan file. */
export const FileActionShape = FileAreaShape.shape.actions.unwrap().element;
