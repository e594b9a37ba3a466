import { render } from '@testing-library/react';
import { App } from '../../../tab/app.tsx';
import type { ChannelTab, Host, HostTheme } from '../../../tab/shared/host.ts';
import type { FakeApi } from './fake-api.ts';

/** A host that is already connected. */
export class FakeHost implements Host {
  readonly isAddingTab: boolean;
  readonly linkedTo: string | null;
  readonly offered: ChannelTab[] = [];
  tokensGiven = 0;
  private shown: HostTheme;
  private readonly watchers = new Set<() => void>();

  constructor(fields: { theme?: HostTheme; isAddingTab?: boolean; linkedTo?: string } = {}) {
    this.linkedTo = fields.linkedTo ?? null;
    this.shown = fields.theme ?? 'default';
    this.isAddingTab = fields.isAddingTab ?? false;
  }

  theme = () => this.shown;
  watchTheme = (changed: () => void) => {
    this.watchers.add(changed);
    return () => this.watchers.delete(changed);
  };
  signInToken = () => Promise.resolve(signInToken(++this.tokensGiven));
  offerTab = (tab: ChannelTab) => void this.offered.push(tab);

  /** The person chooses another theme. */
  changeTheme(theme: HostTheme): void {
    this.shown = theme;
    for (const changed of this.watchers) changed();
  }
}

/** The n-th token of a host, good for an hour by the clock of the test. */
function signInToken(n: number): string {
  return `head.${btoa(JSON.stringify({ exp: Date.now() / 1_000 + 3_600 }))}.${n}`;
}

/** Shows the tab at an address. */
export function showTab(pathname: string, parts: { api: FakeApi; host?: Host | undefined; reload?: () => void }) {
  const around = {
    location: { origin: 'https://plans.example.org', pathname, reload: parts.reload ?? (() => undefined) },
    fetch: parts.api.fetch,
    now: () => Date.now(),
  };
  return render(<App host={'host' in parts ? parts.host : new FakeHost()} around={around} />);
}
