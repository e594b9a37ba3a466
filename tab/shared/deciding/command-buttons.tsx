import { Button } from '@fluentui/react-components';
import type { Ref } from 'react';
import { COMMAND_TEXTS } from '../../../src/texts/action-forms.ts';
import { commandHeard } from '../../../src/texts/to-decide.ts';
import type { Command } from '../../../src/wire/action-view.ts';
import type { ToDecideItem } from '../../../src/wire/to-decide.ts';

/** The ways to decide about something that waits: what it waits for first, each with the form that it unfolds. */
export function CommandButtons(props: {
  readonly item: ToDecideItem;
  readonly opened: Command | null;
  readonly toggle: (command: Command) => void;
  readonly ref?: Ref<HTMLParagraphElement>;
}) {
  const { item, opened, toggle, ref } = props;
  const commands = inOrder(item.commands);
  return (
    <p ref={ref} className="command-buttons">
      {commands.map((command) => (
        <Button
          key={command}
          data-command={command}
          appearance={command === commands[0] ? 'primary' : 'secondary'}
          aria-label={commandHeard(COMMAND_TEXTS[command].name, item.action)}
          aria-expanded={command === opened}
          onClick={() => toggle(command)}
        >
          {COMMAND_TEXTS[command].name}
        </Button>
      ))}
    </p>
  );
}

/** What the item waits for comes before what may be done besides. */
function inOrder(commands: readonly Command[]): readonly Command[] {
  return commands.toSorted((one, other) => Number(one === 'answer') - Number(other === 'answer'));
}
