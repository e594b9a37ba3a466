import { PANE_TEXTS } from '../../src/texts/pane.ts';
import { FindBox } from './find-box.tsx';
import type { Letter } from './letter.ts';
import { PaneActionItem } from './pane-action.tsx';

/** An action that the mail does not name, found by hand: to note the mail on it. */
export function FindPart({ letter }: { readonly letter: Letter }) {
  return (
    <section className="pane-part" aria-labelledby="pane-find">
      <h2 id="pane-find" tabIndex={-1}>
        {PANE_TEXTS.find}
      </h2>
      <FindBox>
        {({ actions, on }) => (
          <ul className="pane-actions">
            {actions.map((action) => (
              <PaneActionItem key={action.key} action={action} why={[]} waiting={[]} today={on} letter={letter} />
            ))}
          </ul>
        )}
      </FindBox>
    </section>
  );
}
