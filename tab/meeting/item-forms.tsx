import { MEETING_TEXTS } from '../../src/texts/meeting-screen.ts';
import type { MeetingItem } from '../../src/wire/meeting.ts';
import type { FormField } from '../shared/form-field.ts';
import { KeptForm } from './kept-form.tsx';
import type { DoInMeeting } from './use-meeting.ts';
import type { Typed } from './use-typed.ts';

interface FormOfItem {
  readonly item: MeetingItem;
  /** Id of the meeting. */
  readonly meeting: string;
  readonly today: string;
  readonly does: DoInMeeting;
  readonly typed: Typed;
}

const NOTE: readonly FormField[] = [{ kind: 'words', name: 'words', label: MEETING_TEXTS.noteWords, isRequired: true }];

/** What was said of an action, in the words of whoever writes it down. */
export function NoteForm({ item, meeting, does, typed }: FormOfItem) {
  return (
    <KeptForm
      form={`${item.key} note`}
      name={MEETING_TEXTS.note}
      label={MEETING_TEXTS.noteOnItem}
      fields={NOTE}
      first={{ words: '' }}
      submit={MEETING_TEXTS.record}
      typed={typed}
      send={({ words = '' }) => does('note', { meeting, action: item.key, words })}
    />
  );
}

const OUTCOMES = [
  { value: 'agreed', label: MEETING_TEXTS.agreed },
  { value: 'refused', label: MEETING_TEXTS.refused },
];

const DECISION: readonly FormField[] = [
  { kind: 'choice', name: 'decided', label: MEETING_TEXTS.decision, options: OUTCOMES },
  { kind: 'day', name: 'by', label: MEETING_TEXTS.day, isRequired: true },
  { kind: 'words', name: 'reason', label: MEETING_TEXTS.reason, isRequired: true },
];

/** A later day as the body decided it, asked for or not. */
export function DecideForm({ item, meeting, does, typed }: FormOfItem) {
  return (
    <KeptForm
      form={`${item.key} decide`}
      name={MEETING_TEXTS.decide}
      label={MEETING_TEXTS.decideWhat}
      fields={DECISION}
      first={{ decided: 'agreed', by: item.waiting?.by ?? '', reason: '' }}
      submit={MEETING_TEXTS.record}
      typed={typed}
      send={({ decided = '', by = '', reason = '' }) =>
        does('decide', { meeting, action: item.key, decided, by, reason })
      }
    />
  );
}
