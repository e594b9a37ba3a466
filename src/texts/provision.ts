import type { Provisioned } from '../core/checkup/provisioned.ts';
import { faultSentence } from './faults.ts';

/** What `provision` did for one list, a line; and a line for each thing that it left. */
export function provisionedLines(site: string, done: Provisioned): readonly string[] {
  return [
    `${site}: ${done.list} ${whatWasDone(done)}`,
    ...done.left.map((fault) => `${site}: ${faultSentence(fault)}`),
  ];
}

function whatWasDone({ made, columnsAdded, columnsMended, rowsSealed, left }: Provisioned): string {
  if (made) return 'made';
  const parts = [
    columnsAdded.length > 0 ? `given ${columnsAdded.join(', ')}` : '',
    columnsMended.length > 0 ? `mended in ${columnsMended.join(', ')}` : '',
    rowsSealed > 0 ? `${rowsSealed} ${rowsSealed === 1 ? 'row' : 'rows'} sealed` : '',
  ].filter(Boolean);
  if (parts.length > 0) return parts.join('; ');
  return left.length > 0 ? 'left as it is' : 'there already';
}
