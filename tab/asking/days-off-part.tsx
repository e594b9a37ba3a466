import { Button } from '@fluentui/react-components';
import { ASKING_TEXTS, dayOfWeek } from '../../src/texts/asking.ts';
import type { AskingSettings } from '../../src/wire/asking.ts';
import type { FormField } from '../shared/form-field.ts';
import { SmallForm } from '../shared/saving/small-form.tsx';
import { Unfolding } from '../shared/saving/unfolding.tsx';
import type { AskingChanges } from './use-asking.ts';

const FIELDS: readonly FormField[] = [
  { kind: 'day', name: 'day', label: ASKING_TEXTS.day, isRequired: true },
  { kind: 'line', name: 'name', label: ASKING_TEXTS.dayOffName, isRequired: true },
];

/** The days off beside bank holidays: those to come in sight, those past folded away. */
export function DaysOffPart(props: {
  readonly settings: AskingSettings;
  readonly today: string;
  readonly changes: AskingChanges;
}) {
  const { settings, today, changes } = props;
  const toCome = settings.daysOff.filter(({ day }) => day >= today);
  const past = settings.daysOff.filter(({ day }) => day < today);
  return (
    <section className="asking-part" aria-labelledby="days-off-title">
      <h2 id="days-off-title" tabIndex={-1}>
        {ASKING_TEXTS.daysOff}
      </h2>
      <p>{ASKING_TEXTS.daysOffWhat}</p>
      {toCome.length === 0 ? (
        <p className="quiet">{ASKING_TEXTS.noDaysOff}</p>
      ) : (
        <DaysOff label={ASKING_TEXTS.daysOff} days={toCome} today={today} remove={changes.removeDayOff} />
      )}
      {past.length > 0 && (
        <details>
          <summary>{`${ASKING_TEXTS.pastDaysOff}: ${past.length}`}</summary>
          <DaysOff label={ASKING_TEXTS.pastDaysOff} days={past} today={today} remove={changes.removeDayOff} />
        </details>
      )}
      <div className="part-does">
        <Unfolding name={ASKING_TEXTS.addDayOff}>
          {(done) => (
            <SmallForm
              label={ASKING_TEXTS.addDayOff}
              fields={FIELDS}
              first={{ day: '', name: '' }}
              submit={ASKING_TEXTS.addDayOff}
              done={done}
              send={({ day = '', name = '' }) => changes.addDayOff({ day, name })}
            />
          )}
        </Unfolding>
      </div>
    </section>
  );
}

function DaysOff(props: {
  readonly label: string;
  readonly days: AskingSettings['daysOff'];
  readonly today: string;
  readonly remove: AskingChanges['removeDayOff'];
}) {
  return (
    <ul className="asking-rows" aria-label={props.label}>
      {props.days.map(({ day, name }) => (
        <li key={day} className="asking-row">
          <p>
            <time dateTime={day}>{dayOfWeek(day, props.today)}</time>: {name}
          </p>
          <Button size="small" aria-label={`${ASKING_TEXTS.removeDay}: ${name}`} onClick={() => void props.remove(day)}>
            {ASKING_TEXTS.removeDay}
          </Button>
        </li>
      ))}
    </ul>
  );
}
