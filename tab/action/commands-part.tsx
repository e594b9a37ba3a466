import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import { COMMAND_TEXTS } from '../../src/texts/action-forms.ts';
import { ACTION_TEXTS } from '../../src/texts/action-view.ts';
import { type ActionReply, COMMANDS } from '../../src/wire/action-view.ts';
import { CommandForm } from '../shared/commands/command-form.tsx';
import { useDrafts } from '../shared/commands/drafts.ts';
import { wholeAction } from '../shared/commands/subject.ts';
import { useForms } from '../shared/commands/use-forms.ts';

/** What the reader may do to the action: plain buttons, each of which unfolds its form in place, one at a time. */
export function CommandsPart({ reply }: { readonly reply: ActionReply }) {
  const drafts = useDrafts();
  const section = useRef<HTMLElement>(null);
  const { open, recorded, toggle } = useForms(reply, wholeAction(reply.action.key), drafts, (sentence) => {
    if (section.current?.contains(document.activeElement)) handOver(section.current, sentence !== null);
  });
  // The button of the open form stays even when others have made it impossible: what is typed hangs below it.
  const offered = COMMANDS.filter((command) => reply.may.includes(command) || command === open?.command);
  return (
    <section ref={section} className="commands">
      {(offered.length > 0 || recorded !== null) && <h3 tabIndex={-1}>{ACTION_TEXTS.what}</h3>}
      <p role="status" aria-label={ACTION_TEXTS.recorded} className="recorded">
        {recorded !== null && `✔ ${recorded}`}
      </p>
      {offered.length > 0 && (
        <p className="command-buttons">
          {offered.map((command) => (
            <Button key={command} aria-expanded={command === open?.command} onClick={() => toggle(command)}>
              {COMMAND_TEXTS[command].name}
            </Button>
          ))}
        </p>
      )}
      {open !== null && <CommandForm key={open.command} reply={reply} {...open} instead={toggle} />}
    </section>
  );
}

/** A form that was cancelled gives the focus back to its button; one that was sent may have no button any more. */
function handOver(section: HTMLElement, isSent: boolean): void {
  section.querySelector<HTMLElement>(isSent ? 'h3' : 'button[aria-expanded="true"]')?.focus();
}
