import { PANE_TEXTS } from '../../src/texts/pane.ts';
import { Page } from '../shared/page.tsx';
import { EmptySight, FailedSight, LoadingSight } from '../shared/sights.tsx';
import { FindPart } from './find-part.tsx';
import { LiveActions } from './live-actions.tsx';
import { MakePart } from './make-part.tsx';
import type { Mail } from './outlook.ts';
import { PeoplePart } from './people-part.tsx';
import { type Mentioned, useMentioned } from './use-mentioned.ts';

/** Beside a mail that is read: the actions and people that it mentions, and what can be done with it. */
export function ReadingView({ mail }: { readonly mail: Mail }) {
  const looking = useMentioned(mail);
  const isDigest = looking.kind === 'ready' && looking.mentioned.reply.isDigest;
  return (
    <Page title={isDigest ? PANE_TEXTS.readingDigest : PANE_TEXTS.reading} isBusy={looking.kind === 'loading'}>
      <p className="quiet pane-subject">{mail.subject || PANE_TEXTS.noSubject}</p>
      {looking.kind === 'loading' && <LoadingSight words={PANE_TEXTS.loading} />}
      {looking.kind === 'failed' && <FailedSight trouble={looking.trouble} tryAgain={looking.tryAgain} />}
      {looking.kind === 'ready' && <Found mail={mail} mentioned={looking.mentioned} />}
    </Page>
  );
}

function Found({ mail, mentioned }: { readonly mail: Mail; readonly mentioned: Mentioned }) {
  const { content, reply } = mentioned;
  // A digest tells what the record says: it is nothing to be noted there.
  const letter = reply.isDigest ? null : { mail, text: content?.text ?? null };
  const isNothing = reply.actions.length === 0 && reply.unclear.length === 0;
  return (
    <>
      {content === null && <p className="stale">{PANE_TEXTS.closed}</p>}
      {reply.isDigest && (
        <p>
          {PANE_TEXTS.digestWhat} {reply.decide.length > 0 && PANE_TEXTS.digestDecide}
        </p>
      )}
      {isNothing ? (
        <EmptySight shape="○" title={PANE_TEXTS.nothing} more={PANE_TEXTS.nothingMore} />
      ) : (
        <LiveActions reply={reply} letter={letter} />
      )}
      {letter !== null && (
        <>
          {reply.people.length > 0 && <PeoplePart people={reply.people} />}
          <FindPart letter={letter} />
          <MakePart mail={mail} />
        </>
      )}
    </>
  );
}
