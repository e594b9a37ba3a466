import { EventEmitter } from 'node:events';
import type { Availability } from '../core/asking/availability.ts';
import { inWhosePlace } from '../core/asking/deputyships.ts';
import type { AvailabilityStore } from '../ports/availability.ts';
import type { Deputyships } from '../ports/deputyships.ts';

/** The store, whose changes are known at once, and what is known. */
interface Known {
  readonly availability: AvailabilityStore;
  readonly deputyships: Deputyships;
}

/**
 * Keeps in memory who agreed to stand in whose place: at once what is changed through the store that this gives, and what
 * other instances change when it is refreshed. Until then nobody is anybody's deputy.
 */
export function knowDeputyships(store: AvailabilityStore): Known {
  const changes = new EventEmitter().setMaxListeners(0);
  let agreed: readonly Availability[] = [];
  let revision = 0;
  let changedHere = 0;

  const hold = (all: readonly Availability[]) => {
    const now = all.filter(({ deputy }) => deputy?.agreed);
    if (inOrder(now) === inOrder(agreed)) return;
    agreed = now;
    revision += 1;
    changes.emit('changed');
  };
  return {
    availability: {
      all: () => store.all(),
      async change(person, change) {
        const changed = await store.change(person, change);
        changedHere += 1;
        hold([...agreed.filter((one) => one.person !== person), changed]);
        return changed;
      },
    },
    deputyships: {
      of: (person) => inWhosePlace(person, agreed),
      version: () => `${revision}`,
      watch(changed) {
        changes.on('changed', changed);
        return () => void changes.off('changed', changed);
      },
      async refresh() {
        const before = changedHere;
        const all = await store.all();
        // What was read while somebody changed theirs here may be from before that.
        if (changedHere === before) hold(all);
      },
    },
  };
}

/** Who stands for whom, told apart: what else is set about being asked changes nothing of it. */
function inOrder(agreed: readonly Availability[]): string {
  return JSON.stringify(agreed.map(({ person, deputy }) => [person, deputy?.person.id]).sort());
}
