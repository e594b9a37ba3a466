import { Button, Divider } from '@fluentui/react-components';
import { useRef } from 'react';
import { removeView, SAVED_VIEWS_TEXTS, viewBack, viewRemoved } from '../../../src/texts/saved-views.ts';
import { ADDRESSES } from '../../shared/addresses.ts';
import { useFocusHandedOver } from '../../shared/hand-over-focus.ts';
import { FailedSight, LoadingSight } from '../../shared/sights.tsx';
import { TabLink } from '../../shared/tab-link.tsx';
import { useNotify } from '../editing/notify.ts';
import { LinkToView } from './link-to-view.tsx';
import { SaveViewForm } from './save-view-form.tsx';
import { type SavedView, useSavedViews } from './use-saved-views.ts';

/** One's saved views, a way to save the one on show, and the link to it. */
export function SavedViewsPart({ search, close }: { readonly search: string; readonly close: () => void }) {
  const { sight, saving, save, remove } = useSavedViews();
  const notify = useNotify();

  async function removeIt(view: SavedView) {
    if ((await remove(view)) !== null) return;
    notify({ words: viewRemoved(view.name), undo: () => void putBack(view) });
  }

  async function putBack(view: SavedView) {
    const refused = await save(view);
    notify({ words: refused ?? viewBack(view.name), undo: null, isTrouble: refused !== null });
  }

  return (
    <section>
      {/* Where the focus goes when a view is removed. */}
      <h2 tabIndex={-1}>{SAVED_VIEWS_TEXTS.open}</h2>
      {sight.kind === 'loading' && <LoadingSight words={SAVED_VIEWS_TEXTS.loading} />}
      {sight.kind === 'failed' && <FailedSight trouble={sight.trouble} tryAgain={sight.tryAgain} />}
      {sight.kind === 'ready' && sight.reply.views.length === 0 && <p className="quiet">{SAVED_VIEWS_TEXTS.none}</p>}
      {sight.kind === 'ready' && sight.reply.views.length > 0 && (
        <ul aria-label={SAVED_VIEWS_TEXTS.list}>
          {sight.reply.views.map((view) => (
            <ViewLine key={view.id} view={view} opened={close} remove={() => void removeIt(view)} />
          ))}
        </ul>
      )}
      <SaveViewForm search={search} saving={saving} save={save} />
      <Divider />
      <LinkToView search={search} />
    </section>
  );
}

function ViewLine(props: { readonly view: SavedView; readonly opened: () => void; readonly remove: () => void }) {
  const { view, opened, remove } = props;
  const element = useRef<HTMLLIElement>(null);
  useFocusHandedOver(element);
  return (
    <li ref={element}>
      <TabLink to={`${ADDRESSES.actions}${view.search && `?${view.search}`}`} onClick={opened}>
        {view.name}
      </TabLink>
      <Button size="small" appearance="subtle" aria-label={removeView(view.name)} onClick={remove}>
        ✕
      </Button>
    </li>
  );
}
