import { SavedViewsReply } from '../../../src/wire/saved-views.ts';
import { type Outcome, type Saving, useSaving } from '../../shared/saving/use-saving.ts';
import { useApi } from '../../shared/use-api.ts';
import { type Sight, useLive } from '../../shared/use-live.ts';

/** A view that the signed-in person saved. */
export type SavedView = SavedViewsReply['views'][number];

/** One's own saved views, and the ways to change them. */
export interface SavedViews {
  readonly sight: Sight<SavedViewsReply>;
  readonly saving: Saving;
  /** Under its own id, so that saving the same one twice saves one. */
  readonly save: (view: SavedView) => Outcome;
  readonly remove: (view: SavedView) => Outcome;
}

const PATH = '/api/views';

/** `GET /api/views`, `POST /api/views` and `POST /api/views/{id}/remove`. */
export function useSavedViews(): SavedViews {
  const api = useApi();
  const sight = useLive({ path: PATH, shape: SavedViewsReply });
  const { saving, save } = useSaving<SavedViewsReply>(PATH);
  return {
    sight,
    saving,
    save: (view) => save(() => api.post(PATH, view, SavedViewsReply)),
    remove: ({ id }) => save(() => api.post(`${PATH}/${encodeURIComponent(id)}/remove`, {}, SavedViewsReply)),
  };
}
