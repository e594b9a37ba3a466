import type { PlanFile } from '../../src/wire/plan-file-shape.ts';

/** An area as a plan file holds it. */
export type FileArea = PlanFile['areas'][number];

/** An action as a plan file holds it. */
export type FileAction = FileArea['actions'][number];
