import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { dayOutside, OVERDUE_VIEW_TEXTS } from '../../src/texts/overdue.ts';

/** The day that is shown, as a field. */
export function DayShown(props: {
  readonly on: string;
  readonly from: string;
  readonly today: string;
  /** Null shows today. */
  readonly show: (on: string | null) => void;
}) {
  const { on, from, today, show } = props;
  const [typed, setTyped] = useState(on);
  const [hasLeft, setLeft] = useState(false);
  const isOutside = typed !== '' && (typed < from || typed > today);
  const take = (day: string) => {
    setTyped(day);
    setLeft(false);
    // While a year is being typed, the field holds days of the years 2, 20 and 202.
    if (day !== on && day >= from && day <= today) show(day === today ? null : day);
  };
  return (
    <Field
      label={OVERDUE_VIEW_TEXTS.asAt}
      orientation="horizontal"
      validationMessage={hasLeft && isOutside ? dayOutside(from, today) : null}
    >
      <Input
        type="date"
        className="day-field"
        value={typed}
        min={from}
        max={today}
        onChange={(_event, { value }) => take(value)}
        onBlur={() => setLeft(true)}
      />
    </Field>
  );
}
