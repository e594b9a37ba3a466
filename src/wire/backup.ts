import { z } from 'zod';
import type { BackedUpPlan } from '../core/plan/backed-up-plan.ts';
import { Refusal } from '../core/refusal.ts';
import { BACKUP_FORMAT, type BackupShape, backupShape } from './backup-shape.ts';

/** A backup as JSON. @param at when it was taken, ISO 8601 in UTC */
export function toBackupFile(plans: readonly BackedUpPlan[], at: string): z.input<typeof backupShape> {
  return z.encode(backupShape, { format: BACKUP_FORMAT, at, plans });
}

/**
 * The plans that a backup holds.
 *
 * @throws Refusal `backup-invalid` with every fault: where it stands and what was expected
 */
export function fromBackupFile(json: unknown): readonly BackedUpPlan[] {
  const file = backupShape.safeParse(json);
  const faults = file.success
    ? faultsBetween(file.data.plans)
    : file.error.issues.map((issue) => `${z.core.toDotPath(issue.path) || 'the file'}: ${issue.message}`);
  if (!file.success || faults.length > 0) throw new Refusal('backup-invalid', { faults });
  return file.data.plans;
}

/** What no single field can tell: everything belongs where it stands, and no key is there twice. */
function faultsBetween(plans: BackupShape['plans']): readonly string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  const once = (where: string, key: string) => {
    if (seen.has(key)) faults.push(`${where}: “${key}” is there twice`);
    seen.add(key);
  };
  const same = (where: string, found: string, expected: string) => {
    if (found !== expected) faults.push(`${where}: expected “${expected}”, found “${found}”`);
  };
  for (const [index, { plan, entries }] of plans.entries()) {
    const at = `plans[${index}]`;
    once(`${at}.plan.id`, plan.id);
    for (const area of plan.areas) {
      once(`${at}.plan.areas`, `${plan.id}/${area.id}`);
      for (const action of area.actions) {
        const here = `${at}.plan.areas ${area.id}, action ${action.id}`;
        once(here, action.key);
        same(`${here}.key`, action.key, `${plan.id}:${action.id}`);
        same(`${here}.plan`, action.plan, plan.id);
        same(`${here}.area`, action.area, area.id);
      }
    }
    for (const [line, entry] of entries.entries()) {
      once(`${at}.entries[${line}].key`, `entry ${entry.key}`);
      same(`${at}.entries[${line}].plan`, entry.plan, plan.id);
    }
  }
  return faults;
}
