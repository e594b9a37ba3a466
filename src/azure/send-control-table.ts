import { z } from 'zod';
import type { Day } from '../core/calendar/day.ts';
import { Refusal } from '../core/refusal.ts';
import type { SaidBy, SendControl, SendState } from '../ports/send-control.ts';
import { IsoDay, Person, PlainJson, toPlainJson } from './plain-json.ts';
import { refusing } from './refusal-of.ts';
import { rowsIn } from './rows.ts';
import type { Storage } from './storage.ts';

const Said = z.object({ by: Person, at: z.string() });
const State = z.object({
  stopped: Said.nullable(),
  cap: z.int().positive(),
  overCap: z.object({ day: IsoDay, asks: z.number(), allowed: Said.nullable() }).nullable(),
});
const Entity = z.looseObject({ json: PlainJson.pipe(State), etag: z.string() });
const KEYS = { partitionKey: 'sending', rowKey: 'control' };

/** Enough for any council's usual week, and few enough that a fault in a plan does not reach everybody. */
const USUAL: SendState = { stopped: null, cap: 500, overCap: null };

/** What people say about sending, in one row that every worker reads. */
export async function openSendControl(storage: Storage, now: () => string): Promise<SendControl> {
  const table = await refusing(() => storage.table('sending'));
  const rows = rowsIn(table, {
    keysOf: () => KEYS,
    toEntity: (state: SendState) => ({ ...KEYS, json: toPlainJson(state) }),
    fromEntity: (entity): { readonly value: SendState; readonly etag: string } => {
      const { json: value, etag } = Entity.parse(entity);
      return { value, etag };
    },
  });
  await rows.add(USUAL);
  const change = (to: (state: SendState) => SendState) => rows.change(KEYS.rowKey, to);
  const said = (by: SaidBy['by']): SaidBy => ({ by, at: now() });
  return {
    state: async () => (await rows.find(KEYS.rowKey)) ?? USUAL,
    stop: (by) => change((state) => ({ ...state, stopped: state.stopped ?? said(by) })),
    resume: () => change((state) => ({ ...state, stopped: null })),
    setCap: (_by, cap) => change((state) => ({ ...state, cap, overCap: fitting(state, cap) })),
    holdRun: (day, asks) =>
      change((state) => ({ ...state, overCap: { day, asks, allowed: isOf(state, day)?.allowed ?? null } })),
    allowRun: (by, day) =>
      change((state) => {
        const held = isOf(state, day);
        if (!held) throw new Refusal('missing', { day: day.toString() });
        return { ...state, overCap: { ...held, allowed: said(by) } };
      }),
    endRun: (day) => change((state) => (isOf(state, day) ? { ...state, overCap: null } : state)),
  };
}

function isOf({ overCap }: SendState, day: Day): SendState['overCap'] {
  return overCap?.day.equals(day) ? overCap : null;
}

function fitting({ overCap }: SendState, cap: number): SendState['overCap'] {
  return overCap !== null && overCap.asks <= cap ? null : overCap;
}
