import fc from 'fast-check';
import { Refusal } from '../../src/core/refusal.ts';
import { HELP, mary, REVISION, type TellingPorts, tellingStage, toldPlan } from '../cases/telling.ts';
import { counted } from '../counted.ts';

// Storage, queue, mailbox and chat fail at any call, before or after it took effect, while people are told of what waits.

const MOST_TURNS = 25;

interface Fault {
  readonly at: number;
  readonly when: 'before' | 'after';
}

/** Wraps what may fail, call by call, in the order in which the calls come. */
function failing(faults: readonly Fault[]) {
  let calls = 0;
  let injected = 0;
  const fail = (when: Fault['when'], at: number) => {
    if (!faults.some((fault) => fault.at === at && fault.when === when)) return;
    injected += 1;
    throw new Refusal('unreachable');
  };
  const wrapped = <Port extends object>(port: Port, names: readonly (keyof Port)[]): Port =>
    new Proxy(port, {
      get(target, name, receiver) {
        const value: unknown = Reflect.get(target, name, receiver);
        if (typeof value !== 'function' || !names.some((one) => one === name)) return value;
        return async (...given: unknown[]) => {
          const at = calls++;
          fail('before', at);
          const result: unknown = await value.apply(target, given);
          fail('after', at);
          return result;
        };
      },
    });
  return {
    injected: () => injected,
    ports: (ports: TellingPorts): TellingPorts => ({
      ...ports,
      notices: wrapped(ports.notices, ['add', 'find', 'change', 'since']),
      queue: wrapped(ports.queue, ['add']),
      mail: wrapped(ports.mail, ['draft', 'send']),
      // What chat took and could not say so it is asked again: here twice is better than not at all.
      chat: { tell: failingBefore(ports.chat.tell) },
    }),
  };

  function failingBefore(tell: TellingPorts['chat']['tell']): TellingPorts['chat']['tell'] {
    return async (...given) => {
      fail('before', calls++);
      return tell(...given);
    };
  }
}

const someFaults = fc.array(fc.record({ at: fc.nat(40), when: fc.constantFrom('before' as const, 'after' as const) }), {
  maxLength: 8,
});

test('whatever fails in between, everybody is told, none twice by the same door', async () => {
  await fc.assert(
    fc.asyncProperty(someFaults, fc.boolean(), async (faults, isBlocked) => {
      const broken = failing(faults);
      const of = toldPlan({ revisions: [REVISION] }, { requests: [HELP] });
      const stage = tellingStage(of, broken.ports);
      if (isBlocked) stage.chat.refuse(mary.id, 'blocked');
      for (let turn = 0; turn < MOST_TURNS; turn++) {
        stage.clock.set(new Date(Date.parse('2015-07-01T07:00:00Z') + turn * 6 * 60_000).toISOString());
        await ignoringFaults(() => stage.look());
        await ignoringFaults(() => stage.deliver());
        stage.queue.pass(6 * 60_000);
      }
      counted('faults while people were told', broken.injected());
      const byChat = stage.chat.told.length;
      const byMail = stage.mail.sent.length;
      expect(
        stage.notices.kept
          .map(({ delivery }) => delivery.state)
          .filter((state) => !['delivered', 'mailed'].includes(state)),
      ).toEqual([]);
      expect(new Set(stage.chat.told.map(({ notice }) => JSON.stringify(notice))).size).toBe(byChat);
      expect(new Set(stage.mail.sent.map(({ text }) => text)).size).toBe(byMail);
      expect(
        new Set([
          ...stage.chat.told.map(({ notice }) => aboutIn(notice)),
          ...stage.mail.sent.map(({ subject }) => subject),
        ]).size,
      ).toBe(2);
      if (broken.injected() === 0) expect(byChat + byMail).toBe(2);
    }),
    { numRuns: 40 },
  );
});

/** What a notice is about, as its mail would be called. */
function aboutIn(notice: object): string {
  const kind = 'decision' in notice ? Object(notice.decision).name.kind : '';
  return kind === 'help' ? 'A lead asks for your help' : 'A revised date waits for your decision';
}

async function ignoringFaults(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
