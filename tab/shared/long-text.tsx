import { Link } from '@fluentui/react-components';
import { useState } from 'react';
import { TAB_TEXTS } from '../../src/texts/tab.ts';
import { firstWords } from './first-words.ts';

/** A text from the plan. One that would push everything else off the screen shows its beginning and can be opened. */
export function LongText({ text }: { readonly text: string }) {
  const [isOpen, setOpen] = useState(false);
  const beginning = firstWords(text);
  if (beginning === text) return text;
  return (
    <>
      {isOpen ? text : `${beginning}…`}{' '}
      <Link as="button" inline aria-expanded={isOpen} className="more" onClick={() => setOpen(!isOpen)}>
        {isOpen ? TAB_TEXTS.showLess : TAB_TEXTS.showAll}
      </Link>
    </>
  );
}
