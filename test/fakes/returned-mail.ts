import { Refusal, type RefusalCode } from '../../src/core/refusal.ts';
import type { ReadReport, ReturnedMail } from '../../src/ports/returned-mail.ts';

/** What came back, in memory, with what tests need beside the port. */
export interface FakeReturnedMail extends ReturnedMail {
  /** Ids of the reports that were read, in that order. */
  readonly reads: readonly string[];
  /** A report arrives. */
  arrive(id: string, receivedAt: string, report: ReadReport): void;
  /** From here on every call is refused, or one report alone; `null` ends it. */
  refuse(code: RefusalCode | null, report?: string): void;
}

/** Reports in memory. */
export function fakeReturnedMail(): FakeReturnedMail {
  const reports = new Map<string, ReadReport & { readonly receivedAt: string }>();
  const reads: string[] = [];
  let refused: { readonly code: RefusalCode; readonly report: string | undefined } | null = null;
  const call = (report?: string) => {
    if (refused && (refused.report === undefined || refused.report === report)) throw new Refusal(refused.code);
  };
  return {
    reads,
    arrive: (id, receivedAt, report) => void reports.set(id, { ...report, receivedAt }),
    refuse(code, report) {
      refused = code && { code, report };
    },
    async found(since, until) {
      call();
      return [...reports]
        .map(([id, { receivedAt }]) => ({ id, receivedAt }))
        .filter(({ receivedAt }) => receivedAt >= since && receivedAt < until)
        .toSorted((one, other) => one.receivedAt.localeCompare(other.receivedAt));
    },
    async read(id) {
      call(id);
      reads.push(id);
      return reports.get(id) ?? { names: [], failure: null };
    },
  };
}
