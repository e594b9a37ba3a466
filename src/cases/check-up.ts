import { type CheckId, type CheckResult, isWrong, type Outcome } from '../core/checkup/check-result.ts';
import { type Fault, fault } from '../core/checkup/fault.ts';
import { Refusal } from '../core/refusal.ts';
import type { Check, Checkup } from '../ports/checkup.ts';

/**
 * Looks at one thing after the other. What cannot be right because something before it is wrong is not tried. Whatever
 * was made for looking is cleared away, also when nobody waits for the rest.
 */
export async function* checkUp({ checks, clearUp }: Checkup): AsyncGenerator<CheckResult> {
  const done = new Map<string, CheckResult>();
  try {
    for (const check of checks) {
      const result = { name: check.name, about: check.about, outcome: await outcomeOf(check, done) };
      done.set(keyOf(check), result);
      yield result;
    }
  } finally {
    await clearUp();
  }
}

async function outcomeOf(check: Check, done: ReadonlyMap<string, CheckResult>): Promise<Outcome> {
  const because = check.after.find((id) => isHindrance(done.get(keyOf(id))));
  if (because) return { state: 'not-tried', because: rootOf(because, done) };
  try {
    const { faults, facts = {} } = await check.look();
    return faults.length > 0 ? { state: 'found', faults } : { state: 'ok', facts };
  } catch (error) {
    return { state: 'found', faults: [faultOf(error)] };
  }
}

function isHindrance(result: CheckResult | undefined): boolean {
  if (result === undefined) return false;
  const { outcome } = result;
  const holdsBack = outcome.state === 'found' && outcome.faults.some((one) => one.holdsBack);
  return holdsBack || isWrong(result) || outcome.state === 'not-tried';
}

/** Somebody mends what was found, not what was left out because of it. */
function rootOf(id: CheckId, done: ReadonlyMap<string, CheckResult>): CheckId {
  const outcome = done.get(keyOf(id))?.outcome;
  return outcome?.state === 'not-tried' ? outcome.because : { name: id.name, about: id.about };
}

/** What nobody expected is told by its kind alone: its words may hold anything. */
function faultOf(error: unknown): Fault {
  if (error instanceof Refusal)
    return error.code === 'busy' ? fault('busy') : fault('unexpected', { what: error.code });
  const status = error instanceof Error && 'statusCode' in error ? ` ${error.statusCode}` : '';
  return fault('unexpected', { what: `${error instanceof Error ? error.name : typeof error}${status}` });
}

function keyOf({ name, about }: CheckId): string {
  return `${name} ${about ?? ''}`;
}
