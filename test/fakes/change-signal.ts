import type { ChangeSignal } from '../../src/ports/change-signal.ts';

/** Signals of any number of instances that share one counter: each hears the others, never itself. */
export function fakeChangeSignals(): () => ChangeSignal {
  let count = 0;
  return () => {
    let seen = count;
    return {
      async raise() {
        // What others raised meanwhile is still to be heard of, so only one's own step is skipped.
        count += 1;
        seen += 1;
      },
      async raisedByOthers() {
        const raised = count > seen;
        seen = count;
        return raised;
      },
    };
  };
}
