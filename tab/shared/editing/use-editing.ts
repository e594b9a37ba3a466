import { useQueryClient } from '@tanstack/react-query';
import { EditedReply, EditingReply, type WantedEdit } from '../../../src/wire/action-edits.ts';
import { useApi } from '../use-api.ts';
import { type Sight, useLive } from '../use-live.ts';

/** Below which path an action is changed. */
export function actionPath(key: string): string {
  return `/api/actions/${encodeURIComponent(key)}`;
}

/** `GET /api/actions/{key}/editing`, kept fresh: what of an action the reader may edit, as it stands. */
export function useEditing(key: string): Sight<EditingReply> {
  return useLive({ path: `${actionPath(key)}/editing`, shape: EditingReply });
}

/** The ways to edit an action. Each carries the id of its submit: the same one sent twice is one entry. */
export interface Edits {
  readonly look: (key: string) => Promise<EditingReply>;
  readonly edit: (key: string, id: string, edit: WantedEdit) => Promise<EditedReply>;
  readonly undo: (key: string, id: string, entry: string) => Promise<EditedReply>;
  /** Whatever the page shows is asked for again. */
  readonly showChanges: () => void;
}

/** `POST /api/actions/{key}/edit` and `…/undo`. */
export function useEdits(): Edits {
  const api = useApi();
  const queries = useQueryClient();
  return {
    look: async (key) => (await api.get({ path: `${actionPath(key)}/editing`, shape: EditingReply }, undefined)).reply,
    edit: (key, id, edit) => api.post(`${actionPath(key)}/edit`, { id, edit }, EditedReply),
    undo: (key, id, entry) => api.post(`${actionPath(key)}/undo`, { id, entry }, EditedReply),
    showChanges: () => void queries.invalidateQueries(),
  };
}
