import { Refusal } from '../core/refusal.ts';
import type { Log } from '../ports/log.ts';

/** Notes the failures of a job whose turns follow closely, each kind once until a turn goes well. */
export interface NotingOnce {
  readonly failed: (error: unknown) => void;
  readonly wentWell: () => void;
}

/** Notes the failures of a job by its name. */
export function notingOnce(job: string, log: Log): NotingOnce {
  const noted = new Set<string>();
  return {
    failed(error) {
      const kind = kindOf(error);
      if (noted.has(kind)) return;
      noted.add(kind);
      log.error({ job, err: error }, 'a turn of a job failed');
    },
    wentWell: () => noted.clear(),
  };
}

function kindOf(error: unknown): string {
  if (error instanceof Refusal) return error.code;
  if (error instanceof AggregateError) return [...new Set(error.errors.map(kindOf))].toSorted().join(' ');
  return error instanceof Error ? `${error.name}: ${error.message}` : typeof error;
}
