import { Temporal } from 'temporal-polyfill';

declare global {
  namespace jest {
    interface Expect {
      /** Jest has it since 29.4; its types do not know. @see https://jestjs.io/docs/expect#expectaddequalitytesterstesters */
      addEqualityTesters(testers: readonly ((one: unknown, other: unknown) => boolean | undefined)[]): void;
    }
  }
}

// A day keeps what it is in private slots, which Jest's toEqual does not see: without this any two days are equal.
expect.addEqualityTesters([
  (one, other) => {
    const oneIsDay = one instanceof Temporal.PlainDate;
    const otherIsDay = other instanceof Temporal.PlainDate;
    if (!oneIsDay && !otherIsDay) return undefined;
    return oneIsDay && otherIsDay && one.equals(other);
  },
]);
