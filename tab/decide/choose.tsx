import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { choiceInWords, DECIDE_TEXTS } from '../../src/texts/decide.ts';
import { type ActionReply, COMMANDS, type Command } from '../../src/wire/action-view.ts';
import { CommandForm } from '../shared/commands/command-form.tsx';
import type { Forms } from '../shared/commands/use-forms.ts';
import { useFocusHandedOver } from '../shared/hand-over-focus.ts';
import { type Asked, MATTERS } from './matters.ts';

/** The ways to decide, one of which may be chosen already, and the form of the chosen one: its button decides. */
export function Choose(props: {
  readonly forms: Forms;
  readonly reply: ActionReply;
  readonly offered: readonly Command[];
  readonly asked: Asked;
  /** The day that is asked for, an ISO date. */
  readonly day: string | null;
}) {
  const { forms, reply, offered, asked, day } = props;
  const { open, toggle } = forms;
  const section = useRef<HTMLElement>(null);
  const wanted = chosenBy(asked);
  const isOffered = wanted !== null && offered.includes(wanted);
  // biome-ignore lint/correctness/useExhaustiveDependencies: chosen once, when the page opens; from then on the person chooses
  useEffect(() => {
    if (isOffered && open === null) toggle(wanted);
  }, []);
  // What is half typed stays, whatever became of the action meanwhile.
  const choices = COMMANDS.filter((command) => offered.includes(command) || command === open?.command);
  function instead(command: Command) {
    // The form of a page takes no focus; what was pressed is gone with the one before.
    section.current?.querySelector<HTMLElement>(`input[value="${command}"]`)?.focus();
    toggle(command);
  }

  return (
    <section ref={section} className="decide-choose" tabIndex={-1}>
      {offered.length > 0 && (
        <Ways of={section}>
          <Field label={DECIDE_TEXTS.question}>
            <RadioGroup
              name="decision"
              value={open?.command ?? ''}
              onChange={(_event, chosen) => {
                const command = choices.find((one) => one === chosen.value);
                if (command !== undefined) toggle(command);
              }}
            >
              {choices.map((command) => (
                <Radio key={command} value={command} label={choiceInWords(command, day)} />
              ))}
            </RadioGroup>
          </Field>
        </Ways>
      )}
      {asked.choice !== null && isOffered && open?.command === wanted && (
        <p className="quiet">{DECIDE_TEXTS.chosenBefore}</p>
      )}
      {asked.choice !== null && !isOffered && open === null && <p>{DECIDE_TEXTS.notChosen}</p>}
      {open !== null && (
        <CommandForm key={open.command} reply={reply} {...open} instead={instead} way="shown" isAskedAbove />
      )}
    </section>
  );
}

/** Decided elsewhere while something is half typed, they are gone: the section has the focus then. */
function Ways({ of, children }: { readonly of: RefObject<HTMLElement | null>; readonly children: ReactNode }) {
  const ways = useRef<HTMLDivElement>(null);
  useFocusHandedOver(ways, of);
  return <div ref={ways}>{children}</div>;
}

function chosenBy({ what, choice }: Asked): Command | null {
  return (what && MATTERS[what].chosen[choice ?? 'alone']) ?? null;
}
