import { Button, Field, Input } from '@fluentui/react-components';
import { type FormEvent, type ReactNode, useState } from 'react';
import { foundInWords, PANE_TEXTS } from '../../src/texts/pane.ts';
import { PaneFindReply } from '../../src/wire/pane.ts';
import { FailedSight } from '../shared/sights.tsx';
import { useLive } from '../shared/use-live.ts';

/** Looks for actions by words, and shows what was found. */
export function FindBox({ children }: { readonly children: (found: PaneFindReply) => ReactNode }) {
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState<string | null>(null);
  const find = (event: FormEvent) => {
    event.preventDefault();
    setWords(typed.trim());
  };
  return (
    <>
      <form className="find-box" onSubmit={find}>
        <Field label={PANE_TEXTS.findWhat} hint={PANE_TEXTS.ownWithoutWords}>
          <Input value={typed} maxLength={200} onChange={(_event, { value }) => setTyped(value)} />
        </Field>
        <Button type="submit">{PANE_TEXTS.findGo}</Button>
      </form>

      {words !== null && <Found words={words}>{children}</Found>}
    </>
  );
}

function Found(props: { readonly words: string; readonly children: (found: PaneFindReply) => ReactNode }) {
  const { words, children } = props;
  const sight = useLive({ path: `/api/pane/find?words=${encodeURIComponent(words)}`, shape: PaneFindReply });
  if (sight.kind === 'failed') return <FailedSight trouble={sight.trouble} tryAgain={sight.tryAgain} />;
  const count = sight.kind === 'ready' ? sight.reply.actions.length : null;
  return (
    <>
      <p role="status" className="quiet">
        {sight.kind === 'loading' && PANE_TEXTS.finding}
        {count === 0 && PANE_TEXTS.foundNothing}
        {count !== null && count > 0 && foundInWords(count)}
      </p>
      {sight.kind === 'ready' && count !== 0 && children(sight.reply)}
    </>
  );
}
