import { useMemo, useSyncExternalStore } from 'react';
import { type BaseLocationHook, Router } from 'wouter';
import { PANE_TEXTS } from '../../src/texts/pane.ts';
import { Page } from '../shared/page.tsx';
import { EmptySight } from '../shared/sights.tsx';
import { ComposingView } from './composing-view.tsx';
import type { OpenItem, Outlook } from './outlook.ts';
import { ReadingView } from './reading-view.tsx';

/** What belongs beside what is open, and follows when something else is opened. */
export function BesideItem({ outlook }: { readonly outlook: Outlook }) {
  const item = useSyncExternalStore(outlook.watchItem, outlook.item);
  return (
    <>
      <p role="status" className="only-heard">
        {item?.kind === 'mail' && `${PANE_TEXTS.opened} ${item.subject || PANE_TEXTS.noSubject}`}
      </p>
      <PlaceOf key={item?.id} item={item} />
      {!outlook.tellsOfItems && item?.kind !== 'draft' && <p className="quiet pane-foot">{PANE_TEXTS.notTold}</p>}
    </>
  );
}

/**
 * Each mail is an address of its own, in memory: what is half typed beside it is found again when it comes back. The
 * window's own address stays, since Office's script reads it.
 */
function PlaceOf({ item }: { readonly item: OpenItem }) {
  const id = item?.id ?? '';
  const hook = useMemo<BaseLocationHook>(() => () => [`/${encodeURIComponent(id)}`, () => undefined], [id]);
  return (
    <Router hook={hook}>
      {item === null && <NothingOpen />}
      {item?.kind === 'mail' && <ReadingView mail={item} />}
      {item?.kind === 'draft' && <ComposingView draft={item} />}
    </Router>
  );
}

function NothingOpen() {
  return (
    <Page title={PANE_TEXTS.reading}>
      <EmptySight shape="○" title={PANE_TEXTS.nothingOpen} more={PANE_TEXTS.nothingOpenMore} />
    </Page>
  );
}
