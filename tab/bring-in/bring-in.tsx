import { useEffect, useRef, useState } from 'react';
import { BRING_IN_TEXTS, readWords } from '../../src/texts/bring-in.ts';
import { Page } from '../shared/page.tsx';
import { BroughtInSight } from './brought-in-sight.tsx';
import { DropZone } from './drop-zone.tsx';
import { PickList } from './pick-list.tsx';
import { Preview } from './preview.tsx';
import { StartOver } from './start-over.tsx';
import { summaryOf } from './summary.ts';
import type { BroughtIn } from './use-bringing-in.ts';
import { useDocument } from './use-document.ts';
import { useDrop } from './use-drop.ts';
import { useWork } from './use-work.ts';
import { Versions } from './versions/versions.tsx';
import { beginWork, besidePlan } from './work.ts';

/** The way of a document: dropped, picked from where it is no plan, looked through, brought in. */
export function BringIn({ person }: { readonly person: string }) {
  const { work, isFromBefore, isKept, begin, change, drop } = useWork(person);
  const [broughtIn, setBroughtIn] = useState<BroughtIn | null>(null);
  const [told, setTold] = useState('');
  /** What was dropped on a preview: it takes its place only when that is said. */
  const [waiting, setWaiting] = useState<File | 'none' | null>(null);
  const [hasAsked, setAsked] = useState(false);
  if (waiting !== null && !hasAsked) setAsked(true);
  const document = useDocument((file, plan, reply) => {
    const begun = beginWork(file.name, plan, reply);
    const { actions, doubts } = summaryOf(begun);
    begin(begun);
    setTold(readWords(actions, doubts));
  });
  const beside = work && broughtIn === null ? besidePlan(work) : null;
  const isTaken = beside !== null && work?.choosing.done !== null;
  const isLooking = work !== null && broughtIn === null && !isTaken;
  const zone = useDrop({
    take: (file) => (isLooking ? setWaiting(file) : startWith(file)),
    refuse: document.refuse,
  });
  const { reading } = document;
  const lookedAt = beside ? 'beside' : 'preview';
  const sight = broughtIn ? 'in' : isTaken ? 'taken' : isLooking ? lookedAt : reading.kind;
  const screen = useHeadingFocused(sight);

  function startWith(file: File | 'none') {
    setWaiting(null);
    setBroughtIn(null);
    drop();
    if (file === 'none') document.forget();
    else document.read(file);
  }

  return (
    <div {...zone.root} ref={screen} className="drop-screen" data-over={zone.isOver}>
      <input {...zone.input} aria-label={BRING_IN_TEXTS.choose} />
      <Page title={BRING_IN_TEXTS.title} isBusy={reading.kind === 'reading'}>
        <p role="status" className="only-heard">
          {told}
        </p>
        {zone.isOver && <p className="drop-over">{BRING_IN_TEXTS.letGo}</p>}
        {broughtIn !== null && <BroughtInSight broughtIn={broughtIn} another={() => setBroughtIn(null)} />}
        {isLooking && (
          <>
            {isFromBefore && <p className="quiet">{BRING_IN_TEXTS.goingOn}</p>}
            {reading.kind === 'none' && reading.trouble !== null && (
              <p role="alert" className="form-trouble">
                {reading.trouble}
              </p>
            )}
            {!isKept && <p className="form-trouble">{BRING_IN_TEXTS.notKept}</p>}
          </>
        )}
        {sight === 'preview' && work !== null && (
          <Preview
            work={work}
            change={change}
            tell={setTold}
            startOver={() => setWaiting('none')}
            done={(plan) => {
              setBroughtIn(plan);
              drop();
            }}
          />
        )}
        {beside !== null && work !== null && (
          <Versions
            work={work}
            plan={beside}
            choose={(next) => change((before) => ({ ...before, choosing: next(before.choosing) }))}
            tell={setTold}
            another={drop}
          />
        )}
        {sight === 'pick' && reading.kind === 'pick' && (
          <PickList reading={reading} take={document.take} another={document.forget} />
        )}
        {(sight === 'none' || sight === 'reading') && <DropZone reading={reading} choose={zone.choose} />}
      </Page>
      {hasAsked && (
        <StartOver
          isOpen={waiting !== null}
          stay={() => setWaiting(null)}
          startOver={() => startWith(waiting ?? 'none')}
        />
      )}
    </div>
  );
}

/** What takes the place of another sight is read from its heading on. */
function useHeadingFocused(sight: string) {
  const screen = useRef<HTMLDivElement>(null);
  const before = useRef(sight);
  useEffect(() => {
    if (before.current === sight) return;
    before.current = sight;
    if (sight !== 'reading') screen.current?.querySelector<HTMLElement>('h2')?.focus();
  }, [sight]);
  return screen;
}
