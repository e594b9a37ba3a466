import { Link } from '@fluentui/react-components';
import { ANSWER_TEXTS } from '../../src/texts/answer-form.ts';
import { Page } from '../shared/page.tsx';
import { FailedSight, LoadingSight } from '../shared/sights.tsx';
import { Questions } from './questions.tsx';
import { formOfAsk, useAnswering } from './use-answering.ts';

/** The questions of one card on a page, for whoever chose that on the card. */
export function SentScreen({ ask, showAll }: { readonly ask: string; readonly showAll: () => void }) {
  const answering = useAnswering(formOfAsk(ask));
  const { sight } = answering;
  return (
    <Page
      title={ANSWER_TEXTS.sentTitle}
      beside={
        <Link as="button" inline className="more" onClick={showAll}>
          {ANSWER_TEXTS.all}
        </Link>
      }
      isBusy={sight.kind === 'loading'}
    >
      {sight.kind === 'loading' && <LoadingSight words={ANSWER_TEXTS.loading} />}
      {sight.kind === 'failed' && <FailedSight trouble={sight.trouble} tryAgain={sight.tryAgain} />}
      {sight.kind === 'ready' && (
        <Questions answering={answering} reply={sight.reply} stale={sight.stale} startsThere />
      )}
    </Page>
  );
}
