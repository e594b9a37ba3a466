import { render } from '@testing-library/react';
import { memoryLocation } from 'wouter/memory-location';
import type { Language } from '../../../src/texts/language.ts';
import { App, type Visitor } from '../../../tab/app.tsx';
// A browser fetches it when it is wanted; here nobody waits for that.
import '../../../tab/my-actions-page.tsx';
import type { ChannelTab, Conversation, Host, HostTheme, OwnSignIn, Surface } from '../../../tab/shared/host.ts';
import type { FakeApi } from './fake-api.ts';

type HostFact = 'surface' | 'language' | 'conversation' | 'linkedTo' | 'ownSignIn' | 'account';

/** A host that is already connected. */
export class FakeHost implements Host {
  readonly surface: Surface;
  readonly language: string;
  readonly conversation: Conversation | null;
  readonly account: string | null;
  readonly linkedTo: string | null;
  readonly ownSignIn: OwnSignIn | null;
  readonly offered: (ChannelTab | null)[] = [];
  tokensGiven = 0;
  private shown: HostTheme;
  private readonly watchers = new Set<() => void>();

  constructor(fields: Partial<Pick<Host, HostFact>> & { theme?: HostTheme } = {}) {
    this.ownSignIn = fields.ownSignIn ?? null;
    this.account = fields.account ?? null;
    this.linkedTo = fields.linkedTo ?? null;
    this.shown = fields.theme ?? 'default';
    this.surface = fields.surface ?? 'page';
    this.language = fields.language ?? 'en-gb';
    this.conversation = fields.conversation ?? null;
  }

  theme = () => this.shown;
  watchTheme = (changed: () => void) => {
    this.watchers.add(changed);
    return () => this.watchers.delete(changed);
  };
  signInToken = () => Promise.resolve(signInToken(++this.tokensGiven));
  offerTab = (tab: ChannelTab | null) => void this.offered.push(tab);

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

/** A page that nobody signed in to yet. */
export const NOBODY: Visitor = {
  host: null,
  look: { theme: () => 'default', watchTheme: () => () => undefined },
  door: { signIn: null, trouble: null, isAway: true },
};

/** What a test says of the tab that it shows. */
interface Shown {
  readonly api: FakeApi;
  readonly host?: Host;
  readonly visitor?: Visitor;
  readonly reload?: () => void;
  readonly changeLanguage?: (to: Language) => void;
}

/** Shows the tab at an address, with what stands behind its question mark. */
export function showTab(address: string, parts: Shown) {
  const around = {
    location: { origin: 'https://plans.example.org', reload: parts.reload ?? (() => undefined) },
    place: memoryLocation({ path: address }),
    changeLanguage: parts.changeLanguage ?? (() => undefined),
    fetch: parts.api.fetch,
    now: () => Date.now(),
  };
  return render(<App visitor={parts.visitor ?? { host: parts.host ?? new FakeHost() }} around={around} />);
}
