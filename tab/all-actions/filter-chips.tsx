import { Button, Tag, TagGroup } from '@fluentui/react-components';
import { ALL_ACTIONS_TEXTS, takeAway } from '../../src/texts/all-actions.ts';
import { chipsOf } from './chips.ts';
import type { ListedRow } from './listed-row.ts';
import type { ViewInAddress } from './use-view.ts';
import { withoutFilters } from './view.ts';

/** What is filtered by, each with a way to take it away, and all of it at once. */
export function FilterChips({ rows, view }: { readonly rows: readonly ListedRow[]; readonly view: ViewInAddress }) {
  const chips = chipsOf(view.chosen, rows);
  if (chips.length === 0) return null;
  return (
    <div className="filter-chips">
      <TagGroup
        aria-label={ALL_ACTIONS_TEXTS.filteredBy}
        size="small"
        onDismiss={(_event, { value }) => view.change(chips.find(({ key }) => key === value)?.without ?? {})}
      >
        {chips.map(({ key, words }) => (
          <Tag key={key} value={key} dismissible aria-label={takeAway(words)}>
            {words}
          </Tag>
        ))}
      </TagGroup>
      <Button size="small" appearance="subtle" onClick={() => view.change(withoutFilters(view.chosen))}>
        {ALL_ACTIONS_TEXTS.clear}
      </Button>
    </div>
  );
}
