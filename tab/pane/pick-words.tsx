import { Button, Checkbox } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { PANE_TEXTS } from '../../src/texts/pane.ts';
import { WORDS_LIMIT } from '../../src/wire/words.ts';
import { isPicked, passagesOf, withoutPassage, withPassage } from './picked-words.ts';

/** What somebody wrote stands at the head of a mail; below are the mails that it answers. */
const MOST_PASSAGES = 60;

interface Props {
  /** The text of the mail. */
  readonly text: string;
  /** What is kept of it so far, taken or typed. */
  readonly words: string;
  readonly change: (words: string) => void;
}

/**
 * The text of the mail, of which somebody ticks what is kept. Outlook tells of a selection only while a mail is written,
 * and a keyboard selects nothing in a text that cannot be edited.
 */
export function PickWords(props: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="pick-words">
      <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? PANE_TEXTS.pickClose : PANE_TEXTS.pick}
      </Button>
      {isOpen && <Passages {...props} />}
    </div>
  );
}

function Passages({ text, words, change }: Props) {
  const [isTooMuch, setTooMuch] = useState(false);
  const how = useId();
  const passages = passagesOf(text);
  const tick = (passage: string, isTicked: boolean) => {
    const next = isTicked ? withPassage(words, passage, passages) : withoutPassage(words, passage);
    setTooMuch(next.length > WORDS_LIMIT);
    if (next.length <= WORDS_LIMIT) change(next);
  };
  return (
    <>
      <p className="stale">{PANE_TEXTS.pickWarning}</p>
      <p id={how}>{PANE_TEXTS.pickHow}</p>
      <fieldset className="passages" aria-describedby={how}>
        <legend className="only-heard">{PANE_TEXTS.pickText}</legend>
        {passages.slice(0, MOST_PASSAGES).map((passage) => (
          <Checkbox
            key={passage}
            label={passage}
            checked={isPicked(words, passage)}
            onChange={(_event, { checked }) => tick(passage, checked === true)}
          />
        ))}
        {passages.length > MOST_PASSAGES && <p className="quiet">{PANE_TEXTS.pickOnly}</p>}
      </fieldset>
      {isTooMuch && (
        <p role="alert" className="form-trouble">
          {PANE_TEXTS.pickTooMuch}
        </p>
      )}
    </>
  );
}
