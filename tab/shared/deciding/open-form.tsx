import { useEffect } from 'react';
import { TO_DECIDE_TEXTS } from '../../../src/texts/to-decide.ts';
import type { ActionReply, Command } from '../../../src/wire/action-view.ts';
import { CommandForm } from '../commands/command-form.tsx';
import type { Drafts } from '../commands/drafts.ts';
import type { Subject } from '../commands/subject.ts';
import { useAction } from '../commands/use-action.ts';
import { useForms } from '../commands/use-forms.ts';
import { FailedSight } from '../sights.tsx';

interface Props {
  /** Key of the action. */
  readonly action: string;
  readonly about: Subject;
  readonly command: Command;
  readonly drafts: Drafts;
  /** `unfolded`: it came by itself, and the focus stays where it is. */
  readonly way: 'opened' | 'unfolded';
  /** Called with what was recorded; with null where it was cancelled. */
  readonly ended: (recorded: string | null) => void;
  readonly instead: (command: Command) => void;
}

/** The form of a command, in place under what it decides. It needs the whole action, since others may change it while somebody types. */
export function OpenForm(props: Props) {
  const sight = useAction(props.action);
  if (sight.kind === 'ready') return <ReadyForm {...props} reply={sight.reply} />;
  if (sight.kind === 'failed') return <FailedSight trouble={sight.trouble} tryAgain={sight.tryAgain} />;
  return <p role="status">{TO_DECIDE_TEXTS.loadingForm}</p>;
}

function ReadyForm(props: Props & { readonly reply: ActionReply }) {
  const { about, command, drafts, way, ended, instead, reply } = props;
  const { open, toggle } = useForms(reply, about, drafts, ended);
  const isOpen = open?.command === command;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is opened once; what closes it later is not to open it again
  useEffect(() => {
    if (!isOpen) toggle(command);
  }, []);
  return isOpen ? <CommandForm reply={reply} {...open} way={way} instead={instead} isAskedAbove /> : null;
}
