import { Refusal, type RefusalCode } from '../core/refusal.ts';
import { refusalSentence } from '../texts/refusals.ts';
import { terminalTexts } from '../texts/terminal.ts';
import type { Terminal } from './terminal.ts';

/** Refusals that somebody at the terminal can mend by another input. */
const INPUT: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'document-unreadable',
  'document-kind-unknown',
  'document-without-actions',
  'plan-file-invalid',
  'sheet-invalid',
  'plan-exists',
  'import-other-document',
  'plan-unknown',
  'plan-ambiguous',
  'area-without-manager',
  'state-not-allowed',
  'site-unknown',
  'backup-invalid',
  'record-not-empty',
  'arguments-wrong',
  'too-many-people',
  'file-missing',
]);

/** Refusals of something that stands behind: `doctor` says of what. */
const OF_DEPLOYMENT: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['unreachable', 'denied']);

/** Tells what went wrong: a refusal in its sentence, a bug with its stack. @returns 2 the input is at fault, 1 anything else */
export function tellFault(error: unknown, terminal: Terminal): 1 | 2 {
  if (!(error instanceof Refusal)) {
    // Not what libraries hang on it: headers and bodies.
    terminal.tell(String(error instanceof Error ? error.stack : error));
    return 1;
  }
  const more = OF_DEPLOYMENT.has(error.code) ? ` ${terminalTexts.askDoctor}` : '';
  terminal.tell(`${refusalSentence(error)}${more}`);
  return INPUT.has(error.code) ? 2 : 1;
}
