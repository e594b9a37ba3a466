import { EventEmitter } from 'node:events';
import type { Plan } from '../../core/plan/plan.ts';
import type { PlanStore } from '../../ports/plan-store.ts';
import type { SiteRecord } from '../site/site-record.ts';
import { plansOf } from './shown.ts';

/** What a store shows of its records: assembled when something changed, not when somebody looks. */
export interface Showing extends Pick<PlanStore, 'plans' | 'version' | 'watch'> {
  /** Shows what the records say now, and tells who watches, when that is something else than before. */
  renew(): void;
}

/** Shows these records. */
export function showing(records: readonly SiteRecord[]): Showing {
  const revisionNow = () => records.map(({ revision }) => revision).join('.');
  const assemble = (): readonly Plan[] => records.flatMap(({ copy }) => plansOf(copy));
  const changes = new EventEmitter().setMaxListeners(0);
  let plans = assemble();
  let version = revisionNow();
  return {
    plans: () => plans,
    version: () => version,
    watch(changed) {
      changes.on('changed', changed);
      return () => void changes.off('changed', changed);
    },
    renew() {
      if (version === revisionNow()) return;
      plans = assemble();
      version = revisionNow();
      changes.emit('changed');
    },
  };
}
