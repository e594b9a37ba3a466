import { useEffect } from 'react';
import { CONFIGURE_TEXTS } from '../../src/texts/tab.ts';
import type { Host } from '../shared/host.ts';
import { Page } from '../shared/page.tsx';

/** Adds the Overdue tab to a channel: there is nothing to choose, so Save works at once. @param props.tabUrl the Overdue screen's address */
export function ConfigureScreen({ host, tabUrl }: { readonly host: Host; readonly tabUrl: string }) {
  const isAddingTab = host.surface === 'adding-tab';
  useEffect(() => {
    if (isAddingTab) host.offerTab({ entityId: 'overdue', name: CONFIGURE_TEXTS.tabName, url: tabUrl });
  }, [host, isAddingTab, tabUrl]);

  if (!isAddingTab) {
    return (
      <Page title={CONFIGURE_TEXTS.notHereTitle}>
        <p>{CONFIGURE_TEXTS.notHere}</p>
      </Page>
    );
  }
  return (
    <Page title={CONFIGURE_TEXTS.title}>
      <p>{CONFIGURE_TEXTS.what}</p>
      <p>{CONFIGURE_TEXTS.who}</p>
      <p>
        <strong>{CONFIGURE_TEXTS.nothingToChoose}</strong>
      </p>
    </Page>
  );
}
