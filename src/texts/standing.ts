import type { Rag } from '../core/plan/rag.ts';

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
