import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { type FormEvent, useId, useState } from 'react';
import { FORM_TEXTS } from '../../src/texts/action-forms.ts';
import { dayInWords } from '../../src/texts/days.ts';
import { WEEKDAY_WORDS, WHEN_TEXTS } from '../../src/texts/when-asked.ts';
import type { AvailabilityReply } from '../../src/wire/availability.ts';
import { useTyped } from '../shared/kept-values.tsx';
import type { OwnAvailability } from './use-availability.ts';

/** The name under which what is typed here is kept. */
export const DAYS_FORM = 'when asked';

const WEEK = [1, 2, 3, 4, 5];

/** Until when the reader is not asked, and on which weekdays they are. @param props.on today, an ISO date */
export function DaysForm(props: {
  readonly own: NonNullable<AvailabilityReply['own']>;
  readonly on: string;
  readonly availability: OwnAvailability;
}) {
  const { own, on, availability } = props;
  const typed = useTyped(DAYS_FORM, { notUntil: own.notUntil ?? '', worksOn: (own.worksOn ?? WEEK).join(' ') });
  const { notUntil = '', worksOn: days = '' } = typed.values;
  const worksOn = WEEK.filter((day) => days.includes(`${day}`));
  const setWorksOn = (chosen: readonly number[]) => typed.change({ ...typed.values, worksOn: chosen.join(' ') });
  const [wasTried, setTried] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const weekSays = useId();
  const dayFault = notUntil !== '' && notUntil <= on ? WHEN_TEXTS.dayToCome : null;
  const weekFault = worksOn.length === 0 ? WHEN_TEXTS.chooseDay : null;

  function save(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (availability.isSaving || dayFault !== null || weekFault !== null) return;
    setSaved(false);
    void availability.say('', { notUntil: notUntil || null, worksOn }).then((isIn) => {
      if (isIn) typed.forget();
      setSaved(isIn);
    });
  }

  return (
    <form className="days-form" aria-label={WHEN_TEXTS.title} noValidate onSubmit={save}>
      <p className="quiet">{WHEN_TEXTS.what}</p>
      <Field
        label={`${WHEN_TEXTS.notUntil} (${FORM_TEXTS.optional})`}
        hint={notUntil === '' ? null : dayInWords(notUntil)}
        {...fault(wasTried ? dayFault : null)}
      >
        <Input
          type="date"
          className="day-field"
          value={notUntil}
          min={on}
          onChange={(_event, { value }) => typed.change({ ...typed.values, notUntil: value })}
        />
      </Field>
      <fieldset className="weekdays" aria-describedby={weekSays}>
        <legend>{`${WHEN_TEXTS.worksOn} (${FORM_TEXTS.required})`}</legend>
        {WEEK.map((day) => (
          <Checkbox
            key={day}
            label={WEEKDAY_WORDS[day] ?? ''}
            checked={worksOn.includes(day)}
            onChange={(_event, { checked }) =>
              setWorksOn(WEEK.filter((one) => (one === day ? checked === true : worksOn.includes(one))))
            }
          />
        ))}
        <p id={weekSays} role="alert" className="late">
          {wasTried && weekFault}
        </p>
      </fieldset>
      <p>
        <Button type="submit" disabledFocusable={availability.isSaving}>
          {availability.isSaving ? WHEN_TEXTS.saving : WHEN_TEXTS.save}
        </Button>{' '}
        <span role="status">{isSaved && `✔ ${WHEN_TEXTS.saved}`}</span>
      </p>
    </form>
  );
}

function fault(sentence: string | null) {
  return sentence === null ? {} : { validationMessage: { children: sentence, role: 'alert' } };
}
