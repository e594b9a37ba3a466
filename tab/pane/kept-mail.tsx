import { PANE_TEXTS, sentInWords } from '../../src/texts/pane.ts';
import type { NotedMail } from '../../src/wire/pane.ts';

/** What is kept of a mail, word for word, before it is. @param props.words null where none can be kept */
export function KeptMail({ mail, words }: { readonly mail: NotedMail; readonly words: string | null }) {
  return (
    <figure className="kept-mail">
      <figcaption>{PANE_TEXTS.kept}</figcaption>
      <dl>
        <dt>{PANE_TEXTS.keptSubject}</dt>
        <dd>{mail.subject}</dd>
        <dt>{PANE_TEXTS.keptFrom}</dt>
        <dd>
          {mail.from.name} &lt;{mail.from.address}&gt;
        </dd>
        <dt>{PANE_TEXTS.keptAt}</dt>
        <dd>{sentInWords(mail.at)}</dd>
        {mail.link !== null && (
          <>
            <dt>{PANE_TEXTS.keptLink}</dt>
            <dd>{PANE_TEXTS.keptLinkWhat}</dd>
          </>
        )}
        {words !== null && (
          <>
            <dt>{PANE_TEXTS.keptWords}</dt>
            <dd className="line-words">{words === '' ? PANE_TEXTS.keptNoWords : <q>{words}</q>}</dd>
          </>
        )}
      </dl>
      <p className="quiet">{PANE_TEXTS.keptOnly}</p>
    </figure>
  );
}
