import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { DIGEST_RHYTHMS, WHEN_QUIET } from '../../src/core/digest/own-digest.ts';
import { COMING_TEXTS } from '../../src/texts/coming.ts';
import {
  goesToInWords,
  lastInWords,
  MY_DIGEST_TEXTS,
  nextInWords,
  QUIET_WORDS,
  RHYTHM_WORDS,
  whatInWords,
  whyInWords,
} from '../../src/texts/my-digest.ts';
import type { MyDigestReply } from '../../src/wire/my-digest.ts';
import { ADDRESSES } from '../shared/addresses.ts';
import { Page } from '../shared/page.tsx';
import { SavingLine } from '../shared/saving/saving-line.tsx';
import { EmptySight, FailedSight, LoadingSight, StaleNotice } from '../shared/sights.tsx';
import { TabLink } from '../shared/tab-link.tsx';
import { ClockPart } from './clock-part.tsx';
import { deviceZoneUnlike } from './device-clock.ts';
import { type UseMyDigest, useMyDigest } from './use-my-digest.ts';

type Own = NonNullable<MyDigestReply['own']>;

/** When the reader's digest comes and why, how often it is to come, and how to stop it: where each digest leads. */
export function MyDigestScreen() {
  const digest = useMyDigest();
  const { sight } = digest;
  return (
    <Page title={COMING_TEXTS.myDigest.title} isBusy={sight.kind === 'loading'}>
      {sight.kind === 'loading' && <LoadingSight words={COMING_TEXTS.myDigest.loading} />}
      {sight.kind === 'failed' && <FailedSight trouble={sight.trouble} tryAgain={sight.tryAgain} />}
      {sight.kind === 'ready' && (
        <>
          {sight.stale !== null && <StaleNotice stale={sight.stale} />}
          {sight.reply.own === null ? (
            <EmptySight shape="○" title={MY_DIGEST_TEXTS.nobody} more={MY_DIGEST_TEXTS.nobodyMore} />
          ) : (
            <OwnDigest own={sight.reply.own} usual={sight.reply.timeZone} digest={digest} />
          )}
        </>
      )}
    </Page>
  );
}

/** @param props usual is the plans' time zone */
function OwnDigest(props: { readonly own: Own; readonly usual: string; readonly digest: UseMyDigest }) {
  const { own, usual, digest } = props;
  return (
    <div className="my-digest">
      <p>{whatInWords(own.why)}</p>
      <p className="my-digest-next">{nextOf(own)}</p>
      {own.last !== null && <p className="quiet">{lastInWords(own.last)}</p>}
      <SavingLine saving={digest.saving} />
      <ClockPart own={own} usual={usual} choose={digest.choose} />
      <Choices own={{ ...own, ...digest.wanted }} choose={digest.choose} />
      <section aria-labelledby="why-title">
        <h2 id="why-title">{MY_DIGEST_TEXTS.why}</h2>
        <ul>
          {own.why.map((told) => (
            <li key={told.plan}>{whyInWords(told)}</li>
          ))}
        </ul>
        <TabLink to={ADDRESSES.toDecide}>{MY_DIGEST_TEXTS.toDecide}</TabLink>
      </section>
    </div>
  );
}

function nextOf({ rhythm, next, goesTo, timeZone }: Own): string {
  if (rhythm === 'never') return MY_DIGEST_TEXTS.stopped;
  if (next !== null) return nextInWords(next, timeZone !== null || deviceZoneUnlike(next) !== null);
  return goesTo === null ? MY_DIGEST_TEXTS.noneNow : goesToInWords(goesTo);
}

/** One button stops and goes on, so that whoever pressed it is still on it. */
function Choices(props: { readonly own: Pick<Own, 'rhythm' | 'whenQuiet'>; readonly choose: UseMyDigest['choose'] }) {
  const { own, choose } = props;
  const isStopped = own.rhythm === 'never';
  return (
    <>
      <Field label={MY_DIGEST_TEXTS.rhythm}>
        <RadioGroup
          value={own.rhythm}
          onChange={(_event, { value }) => {
            const rhythm = DIGEST_RHYTHMS.find((one) => one === value);
            if (rhythm !== undefined) choose({ rhythm });
          }}
        >
          {DIGEST_RHYTHMS.map((rhythm) => (
            <Radio key={rhythm} value={rhythm} label={RHYTHM_WORDS[rhythm]} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={MY_DIGEST_TEXTS.quiet}>
        <RadioGroup
          value={own.whenQuiet}
          disabled={isStopped}
          onChange={(_event, { value }) => {
            const whenQuiet = WHEN_QUIET.find((one) => one === value);
            if (whenQuiet !== undefined) choose({ whenQuiet });
          }}
        >
          {WHEN_QUIET.map((quiet) => (
            <Radio key={quiet} value={quiet} label={QUIET_WORDS[quiet]} />
          ))}
        </RadioGroup>
      </Field>
      <p>
        <Button onClick={() => choose({ rhythm: isStopped ? 'weekly' : 'never' })}>
          {isStopped ? MY_DIGEST_TEXTS.again : MY_DIGEST_TEXTS.stop}
        </Button>
      </p>
    </>
  );
}
