import { Field, Select } from '@fluentui/react-components';
import { GRADES, type Grade } from '../../../src/core/plan/printed.ts';
import { GRADE_WORDS } from '../../../src/texts/all-actions.ts';
import { EDITING_TEXTS, FIELD_NAMES } from '../../../src/texts/editing.ts';

/** A grade to choose, or none. */
export function GradeField(props: {
  readonly field: 'priority' | 'residualRisk';
  readonly value: Grade | null;
  readonly change: (grade: Grade | null) => void;
}) {
  const { field, value, change } = props;
  return (
    <Field label={FIELD_NAMES[field]}>
      <Select
        value={value ?? ''}
        onChange={(_event, chosen) => change(GRADES.find((grade) => grade === chosen.value) ?? null)}
      >
        <option value="">{EDITING_TEXTS.none}</option>
        {GRADES.map((grade) => (
          <option key={grade} value={grade}>
            {GRADE_WORDS[grade]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
