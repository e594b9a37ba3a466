import type { Rag } from '../core/plan/rag.ts';
import type { Status } from '../core/plan/status.ts';

/** What screens, cards and mails call each status. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  'partly-done': 'Partly done',
  done: 'Done',
  'not-accepted': 'Not accepted',
  'risk-accepted': 'Risk accepted',
  superseded: 'Superseded',
  'business-as-usual': 'Business as usual',
  unknown: 'Not known',
};

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
