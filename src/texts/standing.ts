import type { Rag } from '../core/plan/rags.ts';
import type { Status } from '../core/plan/status.ts';

/** The word and the shape that stand beside each RAG colour. */
export const RAG_WORDS: Readonly<Record<Rag, { readonly word: string; readonly shape: string }>> = {
  closed: { word: 'Closed', shape: '–' },
  checked: { word: 'Checked', shape: '✔' },
  done: { word: 'Done', shape: '●' },
  overdue: { word: 'Overdue', shape: '▲' },
  'will-be-missed': { word: 'Will be missed', shape: '△' },
  'at-risk': { word: 'At risk', shape: '◆' },
  'no-date': { word: 'No date', shape: '○' },
  'on-track': { word: 'On track', shape: '●' },
};

/** How each status is said. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  'not-started': 'not started',
  'in-progress': 'in progress',
  'partly-done': 'partly done',
  done: 'done',
  'not-accepted': 'not accepted',
  'risk-accepted': 'risk accepted',
  superseded: 'superseded',
  'business-as-usual': 'business as usual',
  unknown: 'status not known',
};
