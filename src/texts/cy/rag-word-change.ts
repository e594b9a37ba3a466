/** Unreviewed: translated without a Welsh speaker's check. */
import type * as english from '../rag-word-change.ts';
import { RAG_WORDS } from './standing.ts';

export const ragWordChangeInWords: typeof english.ragWordChangeInWords = ({ field, to }) => {
  const usual = Object.entries(RAG_WORDS).find(([rag]) => rag === field)?.[1].word ?? field;
  return to === null ? `Gelwir “${usual}” felly eto` : `Gelwir “${usual}” yn “${to}”`;
};
