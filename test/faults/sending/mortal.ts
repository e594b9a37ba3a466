/** The life of one run of the program: once it is over, nothing that it began is heard of any more. */
export interface Life {
  /** What stands outside of the program, as this run of it uses it. */
  of<Port extends object>(port: Port): Port;
  /** How many calls went out. */
  calls(): number;
  isOver(): boolean;
}

const NEVER = new Promise<never>(() => undefined);

/**
 * A life that ends, as a process ends that is killed, at its so-manieth call of what stands outside: just before that
 * call, or when it was carried out and before its reply is heard.
 */
export function lifeUntil(lastCall: number): Life {
  let calls = 0;
  const isOver = () => calls >= lastCall;
  const mortal =
    (call: (...given: unknown[]) => unknown) =>
    async (...given: unknown[]) => {
      if (isOver()) return NEVER;
      calls += 1;
      const reply = await call(...given);
      return isOver() ? NEVER : reply;
    };
  return {
    calls: () => calls,
    isOver,
    of: (port) =>
      new Proxy(port, {
        get(target, name) {
          const found: unknown = Reflect.get(target, name);
          if (typeof found !== 'function') return found;
          return mortal((...given) => Reflect.apply(found, target, given));
        },
      }),
  };
}

/** Waits until work has ended, or the life in which it was begun. */
export async function endOf(life: Life, work: Promise<unknown>): Promise<void> {
  const killed = new Promise<void>((resolve) => {
    const look = setInterval(() => {
      if (!life.isOver()) return;
      clearInterval(look);
      resolve();
    }, 1);
    void work.finally(() => clearInterval(look));
  });
  await Promise.race([work, killed]);
}
