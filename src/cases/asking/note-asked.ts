import type { Entry } from '../../core/plan/entry.ts';
import type { AskStore, StoredAsk } from '../../ports/ask-store.ts';
import type { Clock } from '../../ports/clock.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import type { RunStore } from '../../ports/run-store.ts';

/** What noting takes from outside. */
export interface NoteAskedPorts {
  readonly plans: Pick<PlanStore, 'plans' | 'note'>;
  readonly asks: AskStore;
  readonly runs: Pick<RunStore, 'alone'>;
  readonly clock: Clock;
}

/** What was not noted by then is too old to be news. */
const LOOK_BACK = { days: 14 };
/** A line costs two units of what a site gives an app in a minute: people who write have to have their share. */
const MOST_LINES = 100;

/**
 * Writes into the history who was asked what, through which door, and whether it reached them: one line for each ask and
 * plan. It stands apart from sending, so that neither waits for the other; the ask remembers that it is noted, and a line
 * that is there already is not written again.
 *
 * @returns how many asks were noted; more may wait
 * @throws Refusal `busy`, `denied` or `unreachable`; the next round goes on
 */
export async function noteAsked(ports: NoteAskedPorts): Promise<number> {
  let noted = 0;
  await ports.runs.alone('asked-notes', async () => {
    let lines = 0;
    for (const ask of await unnoted(ports)) {
      const entries = entriesOf(ask, new Set(ports.plans.plans().map(({ id }) => id)));
      if (lines > 0 && lines + entries.length > MOST_LINES) break;
      lines += entries.length;
      await ports.plans.note(entries);
      await ports.asks.change(ask.key, (now) => (isSameEnd(now, ask) ? { ...now, noted: true } : now));
      noted += 1;
    }
  });
  return noted;
}

async function unnoted({ asks, clock }: NoteAskedPorts): Promise<readonly StoredAsk[]> {
  return (await asks.since(clock.today().subtract(LOOK_BACK))).filter((ask) => !ask.noted && endOf(ask) !== null);
}

function endOf({ delivery }: StoredAsk): { readonly at: string; readonly outcome: string } | null {
  const { state } = delivery;
  return state === 'delivered' || state === 'mailed' || state === 'refused'
    ? { at: delivery.at, outcome: state }
    : null;
}

/** An ask that was sent again meanwhile has another end, which is noted by itself. */
function isSameEnd(now: StoredAsk, ask: StoredAsk): boolean {
  return endOf(now)?.at === endOf(ask)?.at;
}

function entriesOf(ask: StoredAsk, known: ReadonlySet<string>): readonly Entry[] {
  const end = endOf(ask);
  if (end === null) return [];
  const plans = new Set(ask.items.map(({ action }) => planOf(action)).filter((plan) => known.has(plan)));
  return [...plans].map((plan) => ({
    key: `asked|${ask.key}|${plan}|${Date.parse(end.at).toString(36)}`,
    plan,
    action: null,
    at: end.at,
    by: ask.person,
    onBehalf: false,
    door: ask.byMail ? 'mail' : 'chat',
    kind: 'asked',
    words: null,
    changes: [
      { field: 'outcome', from: null, to: end.outcome },
      ...ask.items
        .filter(({ action }) => planOf(action) === plan)
        .map(({ action }) => ({ field: 'action', from: null, to: action.slice(plan.length + 1) })),
    ],
  }));
}

/** The key of an action begins with that of its plan. */
function planOf(action: string): string {
  return action.slice(0, action.indexOf(':'));
}
