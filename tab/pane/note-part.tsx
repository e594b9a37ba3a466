import { NOTE_BUTTON, NOTED_AS_WORDS, noteOn, PANE_TEXTS } from '../../src/texts/pane.ts';
import { NOTED_AS, type NotedAs, NotedReply, type PaneAction } from '../../src/wire/pane.ts';
import type { FormField, Values } from '../shared/form-field.ts';
import { HistoryEntry } from '../shared/history-entry.tsx';
import { SmallForm } from '../shared/saving/small-form.tsx';
import { Unfolding } from '../shared/saving/unfolding.tsx';
import { KeptMail } from './kept-mail.tsx';
import { type Letter, toNotedMail } from './letter.ts';
import { PickWords } from './pick-words.tsx';
import { useSending } from './use-sending.ts';

/** Notes the mail on an action, after showing word for word what is kept of it. */
export function NotePart({ action, letter }: { readonly action: PaneAction; readonly letter: Letter }) {
  const { mail, text } = letter;
  const { sent, trouble, send } = useSending('/api/pane/note', NotedReply);
  const name = noteOn(action);
  const keeps = `note on ${action.key}`;
  const note = (values: Values) =>
    send({
      action: action.key,
      as: toNotedAs(values.as),
      mail: toNotedMail(mail, values.subject ?? ''),
      words: values.words?.trim() ?? '',
    });
  return (
    <div className="part-does">
      <div role="status" className="noted" hidden={sent === null}>
        {sent !== null && (
          <>
            <p>✔ {PANE_TEXTS.noted}</p>
            <HistoryEntry line={sent.line} today={sent.on} />
          </>
        )}
      </div>
      <Unfolding name={NOTE_BUTTON} label={name} keeps={keeps} size="small">
        {(done) => (
          <SmallForm
            label={name}
            keeps={keeps}
            fields={fieldsFor(action)}
            first={{ as: action.mayNote[0] ?? '', subject: mail.subject, words: '' }}
            submit={PANE_TEXTS.noteGo}
            send={note}
            done={done}
            under={(field, values, change) => {
              if (field !== 'words') return null;
              return (
                <>
                  {text !== null && (
                    <PickWords
                      text={text}
                      words={values.words ?? ''}
                      change={(words) => change({ ...values, words })}
                    />
                  )}
                  <KeptMail mail={toNotedMail(mail, values.subject ?? '')} words={values.words?.trim() ?? ''} />
                </>
              );
            }}
          />
        )}
      </Unfolding>
      {trouble !== null && (
        <p role="alert" className="form-trouble">
          {trouble}
        </p>
      )}
    </div>
  );
}

function fieldsFor({ mayNote }: PaneAction): readonly FormField[] {
  return [
    {
      kind: 'choice',
      name: 'as',
      label: PANE_TEXTS.noteAs,
      options: mayNote.map((value) => ({ value, label: NOTED_AS_WORDS[value] })),
    },
    { kind: 'line', name: 'subject', label: PANE_TEXTS.noteSubject, isRequired: true },
    { kind: 'words', name: 'words', label: PANE_TEXTS.noteWords, isRequired: false },
  ];
}

function toNotedAs(value: string | undefined): NotedAs | undefined {
  return NOTED_AS.find((as) => as === value);
}
