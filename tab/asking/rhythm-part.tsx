import { DIGEST_HOURS } from '../../src/core/plan/plan-asking.ts';
import { ASKING_TEXTS, digestInWords, NOT_ASKING, rhythmInWords } from '../../src/texts/asking.ts';
import { MAIL_WORDS_WORDS, NATION_WORDS, WEEKDAYS } from '../../src/texts/asking-history.ts';
import { hourInWords } from '../../src/texts/days.ts';
import type { AskingReply, AskingSettings } from '../../src/wire/asking.ts';
import { AskingBody } from '../../src/wire/asking-bodies.ts';
import type { FormField } from '../shared/form-field.ts';
import { SmallForm } from '../shared/saving/small-form.tsx';
import { Unfolding } from '../shared/saving/unfolding.tsx';
import type { AskingChanges } from './use-asking.ts';

const FIELDS: readonly FormField[] = [
  { kind: 'line', name: 'board', label: ASKING_TEXTS.board, isRequired: false },
  {
    kind: 'choice',
    name: 'weekday',
    label: ASKING_TEXTS.weekday,
    options: WEEKDAYS.map((label, index) => ({ value: `${index + 1}`, label })),
  },
  {
    kind: 'choice',
    name: 'nation',
    label: ASKING_TEXTS.nation,
    options: Object.entries(NATION_WORDS).map(([value, label]) => ({ value, label })),
  },
  {
    kind: 'choice',
    name: 'digestDay',
    label: ASKING_TEXTS.digestDay,
    options: WEEKDAYS.map((label, index) => ({ value: `${index + 1}`, label })),
  },
  {
    kind: 'choice',
    name: 'digestHour',
    label: ASKING_TEXTS.digestHour,
    options: DIGEST_HOURS.map((hour) => ({ value: `${hour}`, label: hourInWords(hour) })),
  },
  {
    kind: 'choice',
    name: 'mailWords',
    label: ASKING_TEXTS.mailWords,
    options: Object.entries(MAIL_WORDS_WORDS).map(([value, label]) => ({ value, label })),
  },
];

/** When and in whose name a plan asks, in words, and the form that changes it. */
export function RhythmPart(props: {
  readonly reply: AskingReply;
  readonly settings: AskingSettings;
  readonly set: AskingChanges['set'];
}) {
  const { reply, settings, set } = props;
  const notAsking = NOT_ASKING[reply.state];
  return (
    <section className="asking-part" aria-labelledby="rhythm-title">
      <h2 id="rhythm-title" tabIndex={-1}>
        {ASKING_TEXTS.rhythm}
      </h2>
      <p>
        <strong>{rhythmInWords(settings.weekday, settings.nextCards, reply.on)}</strong>
      </p>
      <p>{digestInWords(settings.digest)}</p>
      {notAsking !== null && <p>{notAsking}</p>}
      <p>{settings.board === null ? ASKING_TEXTS.noBoard : `${ASKING_TEXTS.board} ${settings.board}.`}</p>
      <p className="quiet">
        {ASKING_TEXTS.dateAfter} {ASKING_TEXTS.hours} {`${ASKING_TEXTS.nation} ${NATION_WORDS[settings.nation]}.`}{' '}
        {`${ASKING_TEXTS.mailWords} ${MAIL_WORDS_WORDS[settings.mailWords]}.`}
      </p>
      <div className="part-does">
        <Unfolding name={ASKING_TEXTS.change} label={ASKING_TEXTS.settings}>
          {(done) => (
            <SmallForm
              label={ASKING_TEXTS.settings}
              fields={FIELDS}
              first={{
                board: settings.board ?? '',
                weekday: `${settings.weekday}`,
                nation: settings.nation,
                digestDay: `${settings.digest.weekday}`,
                digestHour: `${settings.digest.hour}`,
                mailWords: settings.mailWords,
              }}
              submit={ASKING_TEXTS.save}
              done={done}
              send={({ board = '', weekday, nation, digestDay, digestHour, mailWords }) =>
                set(
                  AskingBody.parse({
                    board: board.trim() === '' ? null : board,
                    weekday: Number(weekday),
                    nation,
                    digest: { weekday: Number(digestDay), hour: Number(digestHour) },
                    mailWords,
                  }),
                )
              }
            />
          )}
        </Unfolding>
      </div>
    </section>
  );
}
