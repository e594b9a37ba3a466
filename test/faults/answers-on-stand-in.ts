import { openAskTable } from '../../src/azure/ask-table.ts';
import { openKeptTable } from '../../src/azure/kept-table.ts';
import { openRunTable } from '../../src/azure/run-table.ts';
import {
  type AnsweredAsk,
  type AnswerPorts,
  type AnswerRequest,
  answerAsk,
} from '../../src/cases/answering/answer-ask.ts';
import { writeKeptAnswers } from '../../src/cases/answering/write-kept-answers.ts';
import { answerKey } from '../../src/core/asking/receipt.ts';
import type { Answer } from '../../src/core/plan/answer.ts';
import type { Person } from '../../src/core/plan/person.ts';
import { Refusal } from '../../src/core/refusal.ts';
import type { PlanStore } from '../../src/ports/plan-store.ts';
import type { TimeLimit } from '../../src/ports/time-limit.ts';
import { type Azurite, startAzurite } from '../azure/azurite.ts';
import { storedAsk } from '../builders/ask.ts';
import { entry } from '../builders/entry.ts';
import { person, plan } from '../builders/plan.ts';
import { fakeAvailability } from '../fakes/availability.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakePeople } from '../fakes/people.ts';
import { fakeSendQueue } from '../fakes/send-queue.ts';
import { type ListsOnStandIn, listsOnStandIn } from '../sharepoint/lists-on-stand-in.ts';

export const lee = person('Lee Lead');
export const jo = person('Jo Joint');

/** Somebody's tap on their card about the action of a trial. */
export interface Tap {
  readonly by: Person;
  readonly answer: Answer;
  /** Whether the other instance of the program takes it. */
  readonly there?: boolean;
}

/** How an answer ended for who gave it: a card, or the code of a refusal. */
export type Ended = { readonly card: AnsweredAsk } | { readonly refused: string };

/** The whole way of an answer on the stand-in and Azurite: two instances of the program on one record. */
export interface AnswersOnStandIn {
  readonly faults: ListsOnStandIn['standIn']['faults'];
  /** How many faults were met so far. */
  faultsMet(): number;
  /** An action that nobody answered yet, with a card about it for Lee and one for Jo. */
  nextTrial(): Promise<Trial>;
  stop(): Promise<void>;
}

/** One action with its cards. */
export interface Trial {
  readonly action: string;
  askOf(by: Person): string;
  keyOf(tap: Tap): string;
  /** @param inTime how long a person waits; left out: for as long as it takes */
  answer(tap: Tap, inTime?: TimeLimit): Promise<Ended>;
  /** Microsoft 365 is well again: what was kept is written until nothing waits, and the copies are read afresh. */
  recover(): Promise<void>;
  /** The History rows about the action. */
  history(): readonly Readonly<Record<string, unknown>>[];
  /** The action's row as the list has it. */
  row(): Readonly<Record<string, unknown>>;
  /** Whether an answer is in the list: in History, or riding in its row. */
  isInList(tap: Tap): boolean;
  isKept(tap: Tap): Promise<boolean>;
  item(by: Person): Promise<NonNullable<Awaited<ReturnType<AnswerPorts['asks']['find']>>>['items'][number]>;
}

const ROUNDS = 4;
const DAY = '2015-07-01';

/** Starts both and imports a plan. @param actions how many trials there can be */
export async function answersOnStandIn(actions: number): Promise<AnswersOnStandIn> {
  const [azurite, lists] = await Promise.all([startAzurite(), listsOnStandIn()]);
  const stores = await openStores(lists, actions);
  const storage = azurite.ownStorage();
  const [asks, kept, runs] = await Promise.all([
    openAskTable(storage, unreadable),
    openKeptTable(storage, unreadable),
    openRunTable(storage),
  ]);
  const clock = fakeClock(DAY);
  const shared = {
    asks,
    kept,
    runs,
    people: fakePeople({ people: [lee, jo] }),
    clock,
    queue: fakeSendQueue(),
    availability: fakeAvailability(),
  };
  let trials = 0;

  async function recover(): Promise<void> {
    clock.set('2015-07-02');
    for (let round = 0; round < ROUNDS && (await kept.all()).length > 0; round++) {
      await writeKeptAnswers({ ...shared, plans: round % 2 === 0 ? stores.there : stores.here });
    }
    await stores.here.refresh();
    await stores.there.refresh();
  }

  return {
    faults: lists.standIn.faults,
    faultsMet: countedFaults(lists),
    async nextTrial() {
      clock.set(DAY);
      trials += 1;
      const action = `plan:a1.${trials}`;
      const askOf = ({ id }: Person) => `${id}-${trials}:${DAY}`;
      const keyOf = ({ by }: Tap) => answerKey({ ask: askOf(by), action, revision: 0 });
      for (const one of [lee, jo]) {
        await asks.add({ ...storedAsk({ person: one, items: [{ action }] }), key: askOf(one) });
      }
      const row = () => rowOf(lists, action);
      const history = () => rowsOf(lists, 'History', ({ ActionKey }) => ActionKey === action);
      return {
        action,
        askOf,
        keyOf,
        row,
        history,
        recover,
        isInList: (tap) => history().some(({ Key }) => Key === keyOf(tap)) || `${row().LastEntry}`.includes(keyOf(tap)),
        isKept: async (tap) => (await kept.of(action)).some(({ key }) => key === keyOf(tap)),
        answer({ by, answer, there }, inTime = (work) => work) {
          const ports: AnswerPorts = { ...shared, plans: there ? stores.there : stores.here, inTime };
          return ended(ports, { by, answer, ask: askOf(by), action, revision: 0, door: 'chat', card: null });
        },
        async item(by) {
          const [item] = (await asks.find(askOf(by)))?.items ?? [];
          if (!item) throw new Error('an item');
          return item;
        },
      };
    },
    stop: () => stopped(azurite, lists),
  };
}

/** Counts the faults that calls met: one that nobody met proves nothing. */
function countedFaults({ standIn: { faults } }: ListsOnStandIn): () => number {
  const take = faults.take;
  let met = 0;
  faults.take = (...call) => {
    const fault = take(...call);
    if (fault) met += 1;
    return fault;
  };
  return () => met;
}

async function ended(ports: AnswerPorts, request: AnswerRequest): Promise<Ended> {
  try {
    return { card: await answerAsk(ports, request) };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.code };
    throw error;
  }
}

async function openStores(lists: ListsOnStandIn, actions: number): Promise<{ here: PlanStore; there: PlanStore }> {
  const here = await lists.open();
  const late = Array.from({ length: actions }, () => ({ by: '2015-06-30', leads: [lee, jo] }));
  await here.addPlan(plan({ actions: late }), [entry({ key: 'plan|imported', action: null, kind: 'imported' })]);
  await here.savePlan('plan', { state: 'live' }, entry({ key: 'plan|live', action: null, kind: 'plan-state' }));
  return { here, there: await lists.open() };
}

function rowOf(lists: ListsOnStandIn, action: string): Readonly<Record<string, unknown>> {
  const [row] = rowsOf(lists, 'Actions', ({ Key }) => Key === action);
  if (!row) throw new Error(`The list has no row of ${action}`);
  return row;
}

function rowsOf(lists: ListsOnStandIn, list: string, fits: (fields: Readonly<Record<string, unknown>>) => boolean) {
  return lists.standIn
    .list(list)
    .items.map(({ fields }) => fields)
    .filter(fits);
}

function unreadable({ row }: { readonly row: string }): never {
  throw new Error(`${row} cannot be read`);
}

async function stopped(azurite: Azurite, lists: ListsOnStandIn): Promise<void> {
  await Promise.all([azurite.stop(), lists.standIn.stop()]);
}
