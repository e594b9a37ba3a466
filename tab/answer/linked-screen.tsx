import { ANSWER_TEXTS, answersAs } from '../../src/texts/answer-form.ts';
import { Page } from '../shared/page.tsx';
import { FailedSight, LoadingSight } from '../shared/sights.tsx';
import { Questions } from './questions.tsx';
import { LINKED_FORM, useAnswering } from './use-answering.ts';

/** The questions to which a mailed link leads, for whoever holds it. */
export function LinkedScreen() {
  const answering = useAnswering(LINKED_FORM);
  const { sight } = answering;
  return (
    <Page title={ANSWER_TEXTS.linkTitle} isBusy={sight.kind === 'loading'}>
      {sight.kind === 'loading' && <LoadingSight words={ANSWER_TEXTS.loading} />}
      {sight.kind === 'failed' && <FailedSight trouble={sight.trouble} tryAgain={sight.tryAgain} />}
      {sight.kind === 'ready' && (
        <>
          <p>{answersAs(sight.reply.person)}</p>
          <Questions answering={answering} reply={sight.reply} stale={sight.stale} />
          {sight.reply.items.every(({ receipt }) => receipt !== null) && <p>{ANSWER_TEXTS.linkDone}</p>}
        </>
      )}
    </Page>
  );
}
