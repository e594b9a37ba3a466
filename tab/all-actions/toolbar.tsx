import { SearchBox } from '@fluentui/react-components';
import { ALL_ACTIONS_TEXTS } from '../../src/texts/all-actions.ts';
import type { ListedRow } from './listed-row.ts';
import type { ViewInAddress } from './use-view.ts';

/** Everything by which one chooses among the actions. */
export function Toolbar({ view }: { readonly rows: readonly ListedRow[]; readonly view: ViewInAddress }) {
  return (
    <div className="list-tools">
      <SearchBox
        className="list-search"
        aria-label={ALL_ACTIONS_TEXTS.search}
        placeholder={ALL_ACTIONS_TEXTS.searchHint}
        value={view.typed}
        onChange={(_event, { value }) => view.type(value)}
      />
    </div>
  );
}
