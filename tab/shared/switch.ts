/** Something that is on or off, and tells whoever watches it. */
export interface Switch {
  readonly isOn: () => boolean;
  readonly turn: (on: boolean) => void;
  /** Calls back whenever it is turned. @returns ends the watch */
  readonly watch: (turned: () => void) => () => void;
}

/** A switch that is off. */
export function createSwitch(): Switch {
  let on = false;
  const watchers = new Set<() => void>();
  return {
    isOn: () => on,
    turn: (next) => {
      on = next;
      for (const turned of watchers) turned();
    },
    watch: (turned) => {
      watchers.add(turned);
      return () => watchers.delete(turned);
    },
  };
}
