import { Button, Checkbox } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { BRING_IN_TEXTS, PREVIEW_TEXTS, summaryWords } from '../../src/texts/bring-in.ts';
import { AreaTable } from './area-table.tsx';
import { ConfirmBar } from './confirm-bar.tsx';
import { DoubtList } from './doubt-list.tsx';
import { NotesList } from './notes-list.tsx';
import { PlanFields } from './plan-fields.tsx';
import { rowDoes } from './row-does.ts';
import { summaryOf } from './summary.ts';
import { TakenOutList } from './taken-out-list.tsx';
import { TextAround } from './text-around.tsx';
import type { BroughtIn } from './use-bringing-in.ts';
import type { Doubt, Work } from './work.ts';

/** What was understood of a document, area by area, with every doubt beside the row that it concerns. */
export function Preview(props: {
  readonly work: Work;
  readonly change: (change: (work: Work) => Work) => void;
  /** Tells a screen reader what was done. */
  readonly tell: (words: string) => void;
  readonly startOver: () => void;
  readonly done: (broughtIn: BroughtIn) => void;
}) {
  const { work, change, tell } = props;
  const [isOnlyDoubts, setOnlyDoubts] = useState(false);
  const does = useMemo(() => rowDoes(change, tell), [change, tell]);
  const doubts = useMemo(() => doubtsByRow(work.doubts), [work.doubts]);

  return (
    <section className="preview">
      <header className="preview-head">
        <h2 tabIndex={-1}>{work.head.title}</h2>
        <p className="quiet">{work.document}</p>
        <p className="preview-summary">{summaryWords(summaryOf(work))}</p>
      </header>
      <PlanFields work={work} change={change} />
      <DoubtList work={work} does={does} />
      <NotesList work={work} />
      <TextAround work={work} change={change} />
      <Checkbox
        label={PREVIEW_TEXTS.onlyDoubts}
        checked={isOnlyDoubts}
        onChange={(_event, { checked }) => setOnlyDoubts(checked === true)}
      />
      {work.areas.map((area, index) => (
        <AreaTable
          // An area is known by its place alone: titles may repeat.
          // biome-ignore lint/suspicious/noArrayIndexKey: areas neither come nor go
          key={index}
          area={area}
          isGroupNew={area.area.group !== (work.areas[index - 1]?.area.group ?? null)}
          headings={work.areas}
          drafts={work.drafts}
          doubts={doubts}
          isOnlyDoubts={isOnlyDoubts}
          does={does}
        />
      ))}
      <TakenOutList work={work} does={does} />
      <p>
        <Button onClick={props.startOver}>{BRING_IN_TEXTS.startOver}</Button>
      </p>
      <ConfirmBar work={work} change={change} done={props.done} />
    </section>
  );
}

function doubtsByRow(doubts: readonly Doubt[]): ReadonlyMap<string, readonly Doubt[]> {
  const byRow = new Map<string, Doubt[]>();
  for (const doubt of doubts) {
    if (doubt.row === null) continue;
    const others = byRow.get(doubt.row);
    if (others) others.push(doubt);
    else byRow.set(doubt.row, [doubt]);
  }
  return byRow;
}
