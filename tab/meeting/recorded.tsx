import { Button } from '@fluentui/react-components';
import { decidedWords, MEETING_TEXTS } from '../../src/texts/meeting-screen.ts';
import type { MeetingDecision, MeetingNote } from '../../src/wire/meeting.ts';

/** What was noted, each with who wrote it; one's own can be taken back while the meeting is open. */
export function NoteList(props: {
  readonly title: string;
  readonly notes: readonly MeetingNote[];
  readonly takeBack: (note: string) => unknown;
}) {
  const { title, notes, takeBack } = props;
  if (notes.length === 0) return null;
  return (
    <section className="meeting-recorded">
      <h3>{title}</h3>
      <ul>
        {notes.map(({ id, words, by, mayTakeBack }) => (
          <li key={id}>
            <p>{words}</p>
            <p className="said-by">
              {by}
              {mayTakeBack && (
                <>
                  {' '}
                  <Button size="small" appearance="subtle" onClick={() => takeBack(id)}>
                    {MEETING_TEXTS.takeBack}
                  </Button>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the body decided about dates. */
export function DecisionList(props: { readonly decisions: readonly MeetingDecision[]; readonly today: string }) {
  if (props.decisions.length === 0) return null;
  return (
    <section className="meeting-recorded">
      <h3>{MEETING_TEXTS.decided}</h3>
      <ul>
        {props.decisions.map((decision) => (
          <li key={`${decision.at} ${decision.day}`}>{decidedWords(decision, props.today)}</li>
        ))}
      </ul>
    </section>
  );
}
