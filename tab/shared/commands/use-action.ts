import { useQueryClient } from '@tanstack/react-query';
import { ActionReply, type Command } from '../../../src/wire/action-view.ts';
import type { Tagged } from '../api.ts';
import { useApi } from '../use-api.ts';
import { type Sight, useLive } from '../use-live.ts';

function pathOf(key: string): string {
  return `/api/actions/${encodeURIComponent(key)}`;
}

/** `GET /api/actions/{key}`, kept fresh: the whole story of one action. */
export function useAction(key: string): Sight<ActionReply> {
  return useLive({ path: pathOf(key), shape: ActionReply });
}

/**
 * `POST /api/actions/{key}/{command}`. What comes back is on the screen before anything is asked again, and then every
 * list is asked again at once.
 */
export function useCommand(key: string): (command: Command, body: object) => Promise<ActionReply> {
  const api = useApi();
  const queries = useQueryClient();
  return async (command, body) => {
    const queryKey = [pathOf(key)];
    const reply = await api.post(`${pathOf(key)}/${command}`, body, ActionReply);
    // A reply that set out before the command would put the old state back for a moment.
    await queries.cancelQueries({ queryKey });
    queries.setQueryData<Tagged<ActionReply>>(queryKey, { reply, etag: null });
    void queries.invalidateQueries();
    return reply;
  };
}
