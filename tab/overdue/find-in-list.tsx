import { Field, Input } from '@fluentui/react-components';
import { useRef } from 'react';
import { foundOf, OVERDUE_VIEW_TEXTS } from '../../src/texts/overdue.ts';
import type { OverdueReply } from '../../src/wire/tab.ts';
import { useShortcut } from '../shared/shortcuts/use-shortcut.ts';
import { rowsIn } from './with-words.ts';

/** Finds rows by their words where a list is too long to be drawn whole, since the browser's own search sees only a part. */
export function FindInList(props: {
  readonly words: string;
  readonly found: OverdueReply['plans'];
  readonly all: OverdueReply['plans'];
  readonly find: (words: string) => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  useShortcut('/', () => field.current?.focus());
  const found = rowsIn(props.found);
  return (
    <div className="find-in-list">
      <Field label={OVERDUE_VIEW_TEXTS.find} hint={OVERDUE_VIEW_TEXTS.findHint}>
        <Input
          input={{ ref: field }}
          type="search"
          value={props.words}
          onChange={(_event, { value }) => props.find(value)}
        />
      </Field>
      <p role="status">
        {props.words !== '' && (found === 0 ? OVERDUE_VIEW_TEXTS.nothingFound : foundOf(found, rowsIn(props.all)))}
      </p>
    </div>
  );
}
