import { PLAN_FILE_FORMAT, type PlanFile, planFileShape } from '../../src/wire/plan-file-shape.ts';

/** An action of a plan file, as a test states it. */
type FileAction = Partial<PlanFile['areas'][number]['actions'][number]>;

/** A plan file: areas of a title each with their actions; what a test leaves out is empty. */
export function planFile(
  areas: readonly (readonly [title: string, actions: readonly FileAction[]])[],
  given: Partial<PlanFile> = {},
): PlanFile {
  return planFileShape.parse({
    format: PLAN_FILE_FORMAT,
    title: 'Care Plan',
    ...given,
    areas: areas.map(([title, actions], a) => ({
      label: 'Priority Area',
      number: `${a + 1}`,
      title,
      actions: actions.map((action, i) => ({ text: `Action ${a + 1}.${i + 1}`, ...action, id: `a${a + 1}.${i + 1}` })),
    })),
  });
}
