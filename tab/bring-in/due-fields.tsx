import { Field, Input, Select } from '@fluentui/react-components';
import { DUE_WAY_WORDS, ROW_TEXTS } from '../../src/texts/bring-in.ts';
import { dayInWords } from '../../src/texts/days.ts';
import { DUE_WAYS, type DueWay, type RowValues } from './row-values.ts';

/** When a row is due: in which way, the day that counts, and the words of the plan, which are kept beside it. */
export function DueFields(props: {
  readonly values: RowValues;
  readonly isDayMissing: boolean;
  readonly type: (change: Partial<RowValues>) => void;
}) {
  const { values, isDayMissing, type } = props;
  const { dueWay, dueBy, duePhrase } = values;
  return (
    <>
      <Field label={ROW_TEXTS.dueWay}>
        <Select value={dueWay} onChange={(_event, { value }) => type({ dueWay: toWay(value) })}>
          {DUE_WAYS.map((way) => (
            <option key={way} value={way}>
              {DUE_WAY_WORDS[way]}
            </option>
          ))}
        </Select>
      </Field>
      {(dueWay === 'by' || dueWay === 'recurring') && (
        <Field
          label={ROW_TEXTS.dueBy}
          // A day is said in words: some browsers put the month first.
          hint={dueBy === '' ? null : dayInWords(dueBy)}
          {...(isDayMissing ? { validationMessage: ROW_TEXTS.dayMissing } : {})}
        >
          <Input type="date" value={dueBy} onChange={(_event, { value }) => type({ dueBy: value })} />
        </Field>
      )}
      <Field label={ROW_TEXTS.duePhrase}>
        <Input value={duePhrase} onChange={(_event, { value }) => type({ duePhrase: value })} />
      </Field>
    </>
  );
}

function toWay(value: string): DueWay {
  return DUE_WAYS.find((way) => way === value) ?? 'none';
}
