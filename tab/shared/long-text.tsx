import { Link } from '@fluentui/react-components';
import { useState } from 'react';
import { TAB_TEXTS } from '../../src/texts/tab.ts';
import { firstWords } from './first-words.ts';

/**
 * Somebody's words, in a plan or (in quotes) about it. A text that would push everything else off the screen shows its
 * beginning and can be opened; on paper it stands whole.
 */
export function LongText({ text, isQuote = false }: { readonly text: string; readonly isQuote?: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const beginning = firstWords(text);
  if (beginning === text) return isQuote ? <q>{text}</q> : text;
  const words = (
    <>
      {beginning}
      <span hidden={!isOpen} className="rest">
        {text.slice(beginning.length)}
      </span>
      {!isOpen && <span className="cut">…</span>}
    </>
  );
  return (
    <>
      {isQuote ? <q>{words}</q> : words}{' '}
      <Link as="button" inline aria-expanded={isOpen} className="more" onClick={() => setOpen(!isOpen)}>
        {isOpen ? TAB_TEXTS.showLess : TAB_TEXTS.showAll}
      </Link>
    </>
  );
}
