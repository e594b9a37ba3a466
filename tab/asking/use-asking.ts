import { AskingReply } from '../../src/wire/asking.ts';
import type { AskingBody, HoldBody, RoundBody } from '../../src/wire/asking-bodies.ts';
import { type Outcome, type Saving, useSaving } from '../shared/saving/use-saving.ts';
import { useApi } from '../shared/use-api.ts';
import { type Sight, useLive } from '../shared/use-live.ts';

/** Everything that a coordinator changes about asking. Each says what it came to; a form keeps what was typed until it is in. */
export interface AskingChanges {
  readonly set: (settings: AskingBody) => Outcome;
  readonly addDayOff: (dayOff: { readonly day: string; readonly name: string }) => Outcome;
  readonly removeDayOff: (day: string) => Outcome;
  readonly openRound: (round: RoundBody) => Outcome;
  readonly changeRound: (id: string, round: RoundBody) => Outcome;
  readonly cancelRound: (id: string) => Outcome;
  readonly hold: (holding: HoldBody) => Outcome;
  readonly release: (person: string) => Outcome;
}

/** How a plan asks, as it stands now, and how it is changed. */
export interface UseAsking {
  readonly sight: Sight<AskingReply>;
  readonly saving: Saving;
  readonly changes: AskingChanges;
}

/** Reads how a plan asks, and changes it. What lies ahead is asked for again after each change. */
export function useAsking(plan: string): UseAsking {
  const api = useApi();
  const path = askingPath(plan);
  const sight = useLive({ path, shape: AskingReply });
  const { saving, save } = useSaving<AskingReply>(path);
  const change = (below: string, body: unknown): Outcome => save(() => api.post(`${path}${below}`, body, AskingReply));
  return {
    sight,
    saving,
    changes: {
      set: (settings) => change('', settings),
      addDayOff: (dayOff) => change('/days-off', dayOff),
      removeDayOff: (day) => change('/days-off/remove', { day }),
      openRound: (round) => change('/rounds', round),
      changeRound: (id, round) => change(`/rounds/${id}`, round),
      cancelRound: (id) => change(`/rounds/${id}/cancel`, {}),
      hold: (holding) => change('/held', holding),
      release: (person) => change('/held/release', { person }),
    },
  };
}

/** Where the API has how a plan asks. */
export function askingPath(plan: string): string {
  return `/api/plans/${encodeURIComponent(plan)}/asking`;
}
