import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { ASKING_TEXTS, actionsCounted, insteadOfWords, REASON_WORDS, timeInWords } from '../../src/texts/asking.ts';
import type { AheadDayReply } from '../../src/wire/asking.ts';
import { HoldButton } from './hold-form.tsx';
import type { AskingChanges } from './use-asking.ts';

type Line = AheadDayReply['people'][number];

/** Somebody who is asked on a day, what about when unfolded, and the way to hold them. */
export function AheadPerson(props: {
  readonly line: Line;
  readonly isHeld: boolean;
  readonly hold: AskingChanges['hold'];
}) {
  const { line, isHeld, hold } = props;
  const [isOpen, setOpen] = useState(false);
  const { person, actions } = line;
  return (
    <div className="ahead-person">
      <Button
        appearance="transparent"
        className="unfolds"
        aria-expanded={isOpen}
        icon={<span aria-hidden>{isOpen ? '▾' : '▸'}</span>}
        onClick={() => setOpen(!isOpen)}
      >
        <span>
          {person.name}
          <span className="quiet">{` ${actionsCounted(actions.length)}`}</span>
        </span>
      </Button>
      {isHeld ? <span className="quiet">{ASKING_TEXTS.isHeld}</span> : <HoldButton person={person} hold={hold} />}
      {isOpen && (
        <ul className="ahead-actions">
          {actions.map((action) => (
            <li key={action.key}>
              <p>
                {action.ref !== null && <span className="ref">{action.ref}</span>} {action.text}
              </p>
              <p className="quiet">{whyAsked(action)}</p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** "Priority Area 1 · overdue · second time · in place of Ann Lee" */
function whyAsked({ area, reason, time, insteadOf }: Line['actions'][number]): string {
  const parts = [area, REASON_WORDS[reason], timeInWords(time), insteadOf && insteadOfWords(insteadOf)];
  return parts.filter(Boolean).join(' · ');
}
