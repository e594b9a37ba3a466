import { Link } from '@fluentui/react-components';
import { madeAction, PANE_TEXTS } from '../../src/texts/pane.ts';
import { NotedReply, PanePlacesReply } from '../../src/wire/pane.ts';
import type { FormField, Values } from '../shared/form-field.ts';
import { SmallForm } from '../shared/saving/small-form.tsx';
import { Unfolding } from '../shared/saving/unfolding.tsx';
import { useLive } from '../shared/use-live.ts';
import { KeptMail } from './kept-mail.tsx';
import { toNotedMail } from './letter.ts';
import type { Mail } from './outlook.ts';
import { type AreaChoice, areaChoices, placeOf } from './places.ts';
import { useSending } from './use-sending.ts';

/** The name under which what is typed here is kept, in either language. */
const KEEPS = 'make';

/** Makes an action of the mail, for who may add one to a plan. */
export function MakePart({ mail }: { readonly mail: Mail }) {
  const places = useLive({ path: '/api/pane/places', shape: PanePlacesReply });
  const { sent, trouble, send } = useSending('/api/pane/actions', NotedReply);
  if (places.kind !== 'ready') return null;
  const choices = areaChoices(places.reply, ({ mayAdd }) => mayAdd);
  const { reply } = places;
  const add = (values: Values) =>
    send({
      ...placeOf(values.where ?? '', reply),
      text: values.text?.trim(),
      lead: values.lead?.trim(),
      due: values.due,
      mail: toNotedMail(mail, values.subject ?? ''),
    });
  return (
    <section className="pane-part" aria-labelledby="pane-make">
      <h2 id="pane-make" tabIndex={-1}>
        {PANE_TEXTS.makeHead}
      </h2>
      <p role="status">
        {sent !== null && (
          <>
            ✔ {madeAction(sent.action)}{' '}
            <Link inline href={sent.action.link} target="_blank" rel="noopener noreferrer">
              {PANE_TEXTS.openIt}
              <span className="only-heard"> {PANE_TEXTS.opensBeside}</span>
            </Link>
          </>
        )}
      </p>
      {choices.length === 0 ? (
        <p className="quiet">{PANE_TEXTS.makeNowhere}</p>
      ) : (
        <Unfolding name={PANE_TEXTS.make} keeps={KEEPS}>
          {(done) => (
            <SmallForm
              label={PANE_TEXTS.make}
              keeps={KEEPS}
              fields={fieldsFor(choices, reply.on)}
              first={{ where: onlyOf(choices), text: mail.subject, subject: mail.subject }}
              submit={PANE_TEXTS.makeGo}
              send={add}
              done={done}
              under={(field, values) =>
                field === 'subject' && <KeptMail mail={toNotedMail(mail, values.subject ?? '')} words={null} />
              }
            />
          )}
        </Unfolding>
      )}
      {trouble !== null && (
        <p role="alert" className="form-trouble">
          {trouble}
        </p>
      )}
    </section>
  );
}

/** @param on today, before which nothing new can be due */
function fieldsFor(choices: readonly AreaChoice[], on: string): readonly FormField[] {
  return [
    {
      kind: 'choice',
      name: 'where',
      label: PANE_TEXTS.makeWhere,
      options: choices,
      ...(choices.length > 1 && { unchosen: PANE_TEXTS.chooseArea }),
    },
    { kind: 'words', name: 'text', label: PANE_TEXTS.makeText, isRequired: true },
    { kind: 'line', name: 'lead', label: PANE_TEXTS.makeLead, isRequired: true },
    { kind: 'day', name: 'due', label: PANE_TEXTS.makeDue, isRequired: true, min: on, max: '8900-12-31' },
    { kind: 'line', name: 'subject', label: PANE_TEXTS.noteSubject, isRequired: true },
  ];
}

/** A choice that is none is made; any other is the person's. */
function onlyOf(choices: readonly AreaChoice[]): string {
  const [only, ...others] = choices;
  return only === undefined || others.length > 0 ? '' : only.value;
}
