/** Unreviewed: translated without a Welsh speaker's check. */
import type * as english from '../standing.ts';

export const RAG_WORDS: typeof english.RAG_WORDS = {
  closed: { word: 'Ar gau', shape: '–' },
  checked: { word: 'Wedi’i wirio', shape: '✔' },
  done: { word: 'Wedi’i wneud', shape: '●' },
  overdue: { word: 'Hwyr', shape: '▲' },
  'will-be-missed': { word: 'Bydd yn cael ei golli', shape: '△' },
  'at-risk': { word: 'Mewn perygl', shape: '◆' },
  'no-date': { word: 'Dim dyddiad', shape: '○' },
  'on-track': { word: 'Ar y trywydd iawn', shape: '●' },
};

export const STATUS_WORDS: typeof english.STATUS_WORDS = {
  'not-started': 'heb ddechrau',
  'in-progress': 'ar waith',
  'partly-done': 'wedi’i wneud yn rhannol',
  done: 'wedi’i wneud',
  'not-accepted': 'heb ei dderbyn',
  'risk-accepted': 'y risg wedi’i derbyn',
  superseded: 'wedi’i ddisodli',
  'business-as-usual': 'busnes fel arfer',
  unknown: 'statws anhysbys',
};
