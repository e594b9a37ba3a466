import { Checkbox, Field, Select } from '@fluentui/react-components';
import { ALL_ACTIONS_TEXTS, SORT_WORDS, STATE_LABEL, STATE_WORDS } from '../../src/texts/all-actions.ts';
import { dayInWords } from '../../src/texts/days.ts';
import { FacetField } from './facet-field.tsx';
import { FACETS } from './facets.ts';
import type { ListedRow } from './listed-row.ts';
import { TypedField } from './typed-field.tsx';
import type { ViewInAddress } from './use-view.ts';
import { SORTS, STATES } from './view.ts';

/** Everything that actions can be filtered by, and, where the table has no heads, what they are put in order by. */
export function FilterPanel(props: {
  readonly id: string;
  readonly rows: readonly ListedRow[];
  readonly view: ViewInAddress;
}) {
  const { id, rows, view } = props;
  const { chosen: now, change } = view;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid in every browser
    <div id={id} role="group" aria-label={ALL_ACTIONS_TEXTS.filters} className="filter-panel">
      {FACETS.map((facet) => (
        <FacetField
          key={facet}
          facet={facet}
          rows={rows}
          chosen={now.chosen[facet]}
          choose={(values) => change({ chosen: { ...now.chosen, [facet]: values } })}
        />
      ))}
      <Field label={STATE_LABEL}>
        <Select
          value={now.state ?? 'any'}
          onChange={(_event, { value }) => change({ state: STATES.find((state) => state === value) ?? null })}
        >
          {(['any', ...STATES] as const).map((state) => (
            <option key={state} value={state}>
              {STATE_WORDS[state]}
            </option>
          ))}
        </Select>
      </Field>
      <DayField label={ALL_ACTIONS_TEXTS.dueFrom} day={now.dueFrom} change={(dueFrom) => change({ dueFrom })} />
      <DayField label={ALL_ACTIONS_TEXTS.dueTo} day={now.dueTo} change={(dueTo) => change({ dueTo })} />
      <TypedField
        type="number"
        label={ALL_ACTIONS_TEXTS.silent}
        value={now.silentDays === null ? '' : `${now.silentDays}`}
        isSense={(typed) => /^[1-9]\d{0,3}$/.test(typed)}
        change={(typed) => change({ silentDays: typed === '' ? null : Number(typed) })}
      />
      <Checkbox
        label={ALL_ACTIONS_TEXTS.unled}
        checked={now.isUnled}
        onChange={(_event, { checked }) => change({ isUnled: checked === true })}
      />
      <div className="sort-of-cards">
        <Field label={ALL_ACTIONS_TEXTS.sortBy}>
          <Select
            value={now.sort}
            onChange={(_event, { value }) => change({ sort: SORTS.find((sort) => sort === value) ?? now.sort })}
          >
            {SORTS.map((sort) => (
              <option key={sort} value={sort}>
                {SORT_WORDS[sort]}
              </option>
            ))}
          </Select>
        </Field>
        <Checkbox
          label={ALL_ACTIONS_TEXTS.descending}
          checked={now.isDescending}
          onChange={(_event, { checked }) => change({ isDescending: checked === true })}
        />
      </div>
    </div>
  );
}

/** A day that is still being typed has a year of no plan: "0202". It is said in words, since some browsers put the month first. */
function DayField(props: {
  readonly label: string;
  readonly day: string | null;
  readonly change: (day: string | null) => void;
}) {
  const { label, day, change } = props;
  return (
    <TypedField
      type="date"
      label={label}
      value={day ?? ''}
      hint={day && dayInWords(day)}
      isSense={(typed) => typed >= '1900'}
      change={(typed) => change(typed === '' ? null : typed)}
    />
  );
}
