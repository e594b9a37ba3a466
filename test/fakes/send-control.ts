import type { Day } from '../../src/core/calendar/day.ts';
import type { Person } from '../../src/core/plan/person.ts';
import { Refusal } from '../../src/core/refusal.ts';
import type { SendControl, SendState } from '../../src/ports/send-control.ts';

const AT = '2015-07-01T08:00:00.000Z';

/** What people say about sending, in memory. */
export function fakeSendControl(given: Partial<SendState> = {}): SendControl {
  let state: SendState = { stopped: null, cap: 500, overCap: null, ...given };
  const set = (to: Partial<SendState>) => {
    state = { ...state, ...to };
    return state;
  };
  const heldOn = (day: Day) => (state.overCap?.day.equals(day) ? state.overCap : null);
  return {
    state: async () => state,
    stop: async (by) => set({ stopped: state.stopped ?? { by, at: AT } }),
    resume: async () => set({ stopped: null }),
    setCap: async (_by, cap) =>
      set({ cap, overCap: state.overCap !== null && state.overCap.asks <= cap ? null : state.overCap }),
    holdRun: async (day, asks) => set({ overCap: { day, asks, allowed: heldOn(day)?.allowed ?? null } }),
    async allowRun(by: Person, day) {
      const held = heldOn(day);
      if (!held) throw new Refusal('missing', { day: day.toString() });
      return set({ overCap: { ...held, allowed: { by, at: AT } } });
    },
    endRun: async (day) => set(heldOn(day) ? { overCap: null } : {}),
  };
}
