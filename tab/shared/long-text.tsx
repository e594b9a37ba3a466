import { Link } from '@fluentui/react-components';
import { useState } from 'react';
import { TAB_TEXTS } from '../../src/texts/tab.ts';
import { firstWords } from './first-words.ts';

/**
 * Somebody's words, in a plan or (in quotes) about it. A text that would push everything else off the screen shows its
 * beginning and can be opened.
 */
export function LongText({ text, isQuote = false }: { readonly text: string; readonly isQuote?: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const beginning = firstWords(text);
  const shown = isOpen || beginning === text ? text : `${beginning}…`;
  return (
    <>
      {isQuote ? <q>{shown}</q> : shown}
      {beginning !== text && (
        <>
          {' '}
          <Link as="button" inline aria-expanded={isOpen} className="more" onClick={() => setOpen(!isOpen)}>
            {isOpen ? TAB_TEXTS.showLess : TAB_TEXTS.showAll}
          </Link>
        </>
      )}
    </>
  );
}
