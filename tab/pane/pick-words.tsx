import { Button, Field, Textarea } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { PANE_TEXTS } from '../../src/texts/pane.ts';
import { WORDS_LIMIT } from '../../src/wire/words.ts';

/**
 * The text of the mail, out of which somebody selects what is kept. Outlook tells of a selection only while a mail is
 * written, so it is made here, after a warning.
 */
export function PickWords(props: {
  readonly text: string;
  /** What was taken or typed already. */
  readonly words: string;
  readonly take: (words: string) => void;
}) {
  const { text, words, take } = props;
  const [isOpen, setOpen] = useState(false);
  const [isEmpty, setEmpty] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const takeSelected = () => {
    const selected = selectedIn(place.current?.querySelector('textarea'));
    setEmpty(selected === '');
    if (selected !== '') take([words, selected].filter(Boolean).join('\n').slice(0, WORDS_LIMIT));
  };
  return (
    <div ref={place} className="pick-words">
      <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? PANE_TEXTS.pickClose : PANE_TEXTS.pick}
      </Button>
      {isOpen && (
        <>
          <p className="stale">{PANE_TEXTS.pickWarning}</p>
          <Field
            label={PANE_TEXTS.pickText}
            hint={PANE_TEXTS.pickHow}
            {...(isEmpty && { validationMessage: PANE_TEXTS.pickNothing })}
          >
            <Textarea readOnly value={text} rows={8} resize="vertical" />
          </Field>
          <Button size="small" onClick={takeSelected}>
            {PANE_TEXTS.pickTake}
          </Button>
        </>
      )}
    </div>
  );
}

function selectedIn(field: HTMLTextAreaElement | null | undefined): string {
  return field?.value.slice(field.selectionStart, field.selectionEnd).trim() ?? '';
}
