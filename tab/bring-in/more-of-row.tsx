import { dueWords, MORE_WORDS, PREVIEW_TEXTS } from '../../src/texts/bring-in.ts';
import { dayAsKnown } from '../../src/texts/days.ts';
import { STATUS_WORDS } from '../../src/texts/standing.ts';
import type { FileAction } from './file-action.ts';

/** Everything else that was read of an action, folded away: nothing of the document is hidden from who looks. */
export function MoreOfRow({ action }: { readonly action: FileAction }) {
  const lines = linesOf(action);
  if (lines.length === 0) return null;
  return (
    <details className="more-of-row">
      <summary>
        {PREVIEW_TEXTS.allRead} ({lines.length})
      </summary>
      <dl>
        {lines.map(({ name, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines may repeat, and never move
          <div key={index}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

interface Line {
  readonly name: string;
  readonly text: string;
}

function linesOf(action: FileAction): readonly Line[] {
  const { finding, implication, response, measure, followUp, priority, residualRisk, statusPhrase, check } = action;
  const single = { finding, implication, response, measure, followUp, priority, residualRisk, statusPhrase };
  return [
    ...Object.entries(single).map(([name, text]) => line(MORE_WORDS[name as keyof typeof single], text)),
    line(MORE_WORDS.check, check && `${check.phrase} (${STATUS_WORDS[check.result]})`),
    ...action.revisions.map(({ phrase, by, reason }) =>
      line(MORE_WORDS.revised, [phrase, dueWords('by', by), reason].filter(Boolean).join(' · ')),
    ),
    ...action.parts.map(({ mark, text, leads, status }) =>
      line(`${MORE_WORDS.part} ${mark}`, [text, leads.join(', '), STATUS_WORDS[status]].filter(Boolean).join(' · ')),
    ),
    ...action.progress.map(({ on, by, text }) =>
      line([MORE_WORDS.update, on && dayAsKnown(on), by].filter(Boolean).join(' · '), text),
    ),
    ...action.links.map(({ kind, to }) => line(MORE_WORDS.link, `${to} (${kind})`)),
    ...action.other.map(({ header, text }) => line(header, text)),
  ].filter((each) => each !== null);
}

function line(name: string, text: string | null): Line | null {
  return text === null || text === '' ? null : { name, text };
}
