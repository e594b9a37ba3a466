import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components';
import { MATCHING_TEXTS, STATE_TEXTS } from '../../src/texts/matching.ts';
import type { MatchingReply } from '../../src/wire/matching.ts';

type State = MatchingReply['state'];

/** Where the plan is in its life, and where it may go. */
export function StatePart(props: { readonly reply: MatchingReply; readonly setState: (state: State) => void }) {
  const { reply, setState } = props;
  const [first] = reply.next;
  return (
    <section className="people-part" aria-labelledby="state-title">
      <h2 id="state-title">{MATCHING_TEXTS.state}</h2>
      <p>
        The plan is <strong>{STATE_TEXTS[reply.state].name}</strong>. {STATE_TEXTS[reply.state].means}
      </p>
      <ul className="states">
        {reply.next.map((state) => (
          <li key={state}>
            {state === 'ended' ? (
              <EndButton end={() => setState(state)} />
            ) : (
              <Button appearance={state === first ? 'primary' : 'secondary'} onClick={() => setState(state)}>
                {STATE_TEXTS[state].set}
              </Button>
            )}
            <span>{STATE_TEXTS[state].means}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What cannot be taken back is asked about once more. */
function EndButton({ end }: { readonly end: () => void }) {
  return (
    <Dialog>
      <DialogTrigger disableButtonEnhancement>
        <Button>{STATE_TEXTS.ended.set}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{MATCHING_TEXTS.endTitle}</DialogTitle>
          <DialogContent>{STATE_TEXTS.ended.means}</DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary" onClick={end}>
                {STATE_TEXTS.ended.set}
              </Button>
            </DialogTrigger>
            <DialogTrigger disableButtonEnhancement>
              <Button>{MATCHING_TEXTS.keep}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
