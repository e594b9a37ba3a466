import { Button, Field, SearchBox, Select } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { ALL_ACTIONS_TEXTS, filtersButton, GROUPING_WORDS } from '../../src/texts/all-actions.ts';
import { DownloadMenu } from '../shared/download-menu.tsx';
import { addressOf } from './address.ts';
import { FilterChips } from './filter-chips.tsx';
import { FilterPanel } from './filter-panel.tsx';
import type { ListedPlan, ListedRow } from './listed-row.ts';
import { SavedViewsButton } from './saved-views/saved-views-button.tsx';
import type { ViewInAddress } from './use-view.ts';
import { filtersCounted, GROUPINGS } from './view.ts';

/** Everything by which one chooses among the actions; the filters are folded away until somebody wants them. */
export function Toolbar({ rows, view }: { readonly rows: readonly ListedRow[]; readonly view: ViewInAddress }) {
  const [isOpen, setOpen] = useState(false);
  const panelId = useId();
  const groupings = GROUPINGS.filter((group) => group !== 'plan' || rows.at(-1)?.plan !== rows[0]?.plan);
  const plan = onlyPlan(rows, view.chosen.chosen.plan);
  return (
    <>
      <div className="list-tools">
        <SearchBox
          className="list-search"
          aria-label={ALL_ACTIONS_TEXTS.search}
          placeholder={ALL_ACTIONS_TEXTS.searchHint}
          value={view.typed}
          onChange={(_event, { value }) => view.type(value)}
        />
        <Button aria-expanded={isOpen} aria-controls={isOpen ? panelId : undefined} onClick={() => setOpen(!isOpen)}>
          {filtersButton(filtersCounted(view.chosen))}
        </Button>
        <Field label={ALL_ACTIONS_TEXTS.groupBy} orientation="horizontal" className="group-by">
          <Select
            value={view.chosen.group}
            onChange={(_event, { value }) => {
              const group = GROUPINGS.find((one) => one === value);
              if (group) view.change({ group });
            }}
          >
            {groupings.map((group) => (
              <option key={group} value={group}>
                {GROUPING_WORDS[group]}
              </option>
            ))}
          </Select>
        </Field>
        <SavedViewsButton search={addressOf(view.chosen).toString()} />
        {plan && <DownloadMenu plan={plan} size="medium" />}
      </div>
      {isOpen && <FilterPanel id={panelId} rows={rows} view={view} />}
      <FilterChips rows={rows} view={view} />
    </>
  );
}

/** The plan that is looked at, where it is one alone: a document is of one plan. */
function onlyPlan(rows: readonly ListedRow[], chosen: readonly string[]): ListedPlan | null {
  const plans = new Set(rows.map(({ plan }) => plan).filter(({ id }) => chosen.length === 0 || chosen.includes(id)));
  const [first] = plans;
  return plans.size === 1 && first !== undefined ? first : null;
}
