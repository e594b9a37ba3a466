import { useRef, useState } from 'react';
import { typedBefore } from '../../../src/texts/to-decide.ts';
import { typedAbout, useDrafts } from '../commands/drafts.ts';
import { type Subject, waitedOnce } from '../commands/subject.ts';
import { useAction } from '../commands/use-action.ts';
import { useFocusHandedOver } from '../hand-over-focus.ts';
import { OpenForm } from './open-form.tsx';
import { Recorded } from './settled.tsx';

/**
 * What is half typed about things that wait no more, until it is discarded: decided while the window was away, they are
 * nowhere else on the screen.
 *
 * @param props.besides names of what has its own place there @param props.of key of the one action to keep to
 */
export function LeftOver({ besides, of }: { readonly besides: readonly string[]; readonly of?: string }) {
  const drafts = useDrafts();
  const [recorded, setRecorded] = useState<ReadonlyMap<string, string>>(new Map());
  return [...new Set([...drafts.typed, ...recorded.keys()])]
    .flatMap((id) => (besides.includes(id) ? [] : (waitedOnce(id) ?? [])))
    .filter(({ action }) => of === undefined || action === of)
    .map(({ action, about }) => (
      <LeftAbout
        key={about.id}
        action={action}
        about={about}
        recorded={recorded.get(about.id) ?? null}
        sent={(sentence) => setRecorded((before) => new Map(before).set(about.id, sentence))}
      />
    ));
}

interface Left {
  /** Key of the action. */
  readonly action: string;
  readonly about: Subject;
  /** What was recorded all the same, where it still could be. */
  readonly recorded: string | null;
  readonly sent: (recorded: string) => void;
}

/** Of an action that the reader sees no more nothing is told. */
function LeftAbout(left: Left) {
  const sight = useAction(left.action);
  return sight.kind === 'ready' ? <LeftForm {...left} actionRef={sight.reply.action.ref} /> : null;
}

function LeftForm({ action, about, recorded, sent, actionRef }: Left & { readonly actionRef: string | null }) {
  const drafts = useDrafts();
  const place = useRef<HTMLDivElement>(null);
  useFocusHandedOver(place);
  const command = typedAbout(drafts, about);
  return (
    <div ref={place} className="decide-item decide-part left-over" data-settled tabIndex={-1}>
      <p>
        <strong>{typedBefore(actionRef)}</strong>
      </p>
      {recorded !== null && <Recorded sentence={recorded} />}
      {command !== null && (
        <OpenForm
          key={command}
          action={action}
          about={about}
          command={command}
          drafts={drafts}
          way="unfolded"
          ended={(sentence) => {
            if (sentence !== null) sent(sentence);
            else place.current?.focus();
          }}
          // Only forms in which nothing is typed offer another.
          instead={() => undefined}
        />
      )}
    </div>
  );
}
