import { Link } from '@fluentui/react-components';
import { PANE_TEXTS, whyInWords } from '../../src/texts/pane.ts';
import { TAB_TEXTS } from '../../src/texts/tab.ts';
import type { PaneAction, WhyFound } from '../../src/wire/pane.ts';
import type { ToDecideItem } from '../../src/wire/to-decide.ts';
import { firstWords } from '../shared/first-words.ts';
import { LastUpdate } from '../shared/last-update.tsx';
import { Standing } from '../shared/standing.tsx';
import { DecideParts } from './decide-part.tsx';
import type { Letter } from './letter.ts';
import { NotePart } from './note-part.tsx';

/** One action beside a mail: how it stands, why it is here, what waits for the reader, and the way to note the mail. */
export function PaneActionItem(props: {
  readonly action: PaneAction;
  readonly why: readonly WhyFound[];
  /** What waits for the reader's decision about it. */
  readonly waiting: readonly ToDecideItem[];
  readonly today: string;
  /** The mail that can be noted on it; null where that is a digest. */
  readonly letter: Letter | null;
}) {
  const { action, why, waiting, today, letter } = props;
  const isSaidBelow = waiting.some(({ words }) => words !== null && action.lastAnswer?.words === words);
  return (
    <li className="pane-action" data-action={action.key}>
      <Standing action={action} today={today} />
      <p>
        <ActionWords action={action} />
      </p>
      <p className="quiet of-plan">
        {action.planTitle} · {action.areaHeading} ·{' '}
        {action.leads.length === 0 ? TAB_TEXTS.noLead : action.leads.join('; ')}
      </p>
      {!isSaidBelow && (
        <p>
          <LastUpdate answer={action.lastAnswer} today={today} />
        </p>
      )}
      {letter !== null && why.length > 0 && <p className="quiet why-found">{whyInWords(why)}</p>}
      <DecideParts action={action} waiting={waiting} today={today} />
      {letter !== null && action.mayNote.length > 0 && <NotePart action={action} letter={letter} />}
    </li>
  );
}

/** Its ref and words, which open it in Teams or as a page. */
function ActionWords({ action }: { readonly action: PaneAction }) {
  const beginning = firstWords(action.text);
  return (
    <>
      {action.ref !== null && <span className="ref">{action.ref}</span>}
      <Link inline href={action.link} target="_blank" rel="noopener noreferrer">
        {beginning}
        {beginning !== action.text && '…'}
        <span className="only-heard"> {PANE_TEXTS.opensBeside}</span>
      </Link>
    </>
  );
}
