import type { Correspondent, Draft, Mail, OpenItem, Outlook } from '../../../tab/pane/outlook.ts';
import type { PaneSignIn } from '../../../tab/pane/pane-sign-in.ts';
import type { HostTheme } from '../../../tab/shared/host.ts';
import { createSwitch } from '../../../tab/shared/switch.ts';

const PAT: Correspondent = { name: 'Pat Lowe', address: 'pat.lowe@harrowmere.example' };

/** A mail about action 1.1; a test states what matters. */
export function mail(fields: Partial<Omit<Mail, 'kind'>> & { readonly text?: string } = {}): Mail {
  const { text = 'Action 1.1 went to the board on Monday.\nThey agreed to it.', ...rest } = fields;
  return {
    kind: 'mail',
    id: 'mail-1',
    subject: 'Scheme of delegation',
    from: PAT,
    people: [PAT.address, 'lee.lead@harrowmere.example'],
    sentAt: '2026-11-16T09:30:00.000Z',
    link: 'https://outlook.office365.com/owa/?ItemID=mail-1',
    read: async () => ({ text, links: [], digest: null }),
    ...rest,
  };
}

/** A mail that is being written: it keeps what is put into it, unless it refuses. */
export class FakeDraft implements Draft {
  readonly kind = 'draft';
  readonly id = 'draft';
  readonly inserted: { readonly html: string; readonly text: string }[] = [];
  refuses = false;

  insert: Draft['insert'] = async (what) => {
    if (this.refuses) throw new Error('the cursor is in the subject');
    this.inserted.push(what);
  };
}

/** Outlook with something open. */
export class FakeOutlook implements Outlook {
  readonly look;
  readonly language = 'en-GB';
  readonly signsIn: boolean;
  readonly tellsOfItems: boolean;
  private opened: OpenItem;
  private readonly watchers = new Set<() => void>();

  constructor(
    opened: OpenItem,
    fields: { readonly theme?: HostTheme; readonly signsIn?: boolean; readonly tellsOfItems?: boolean } = {},
  ) {
    this.opened = opened;
    this.look = { theme: () => fields.theme ?? 'default', watchTheme: () => () => undefined };
    this.signsIn = fields.signsIn ?? true;
    this.tellsOfItems = fields.tellsOfItems ?? true;
  }

  item = () => this.opened;
  watchItem = (changed: () => void) => {
    this.watchers.add(changed);
    return () => this.watchers.delete(changed);
  };

  /** The person opens something else. */
  open(item: OpenItem): void {
    this.opened = item;
    for (const changed of this.watchers) changed();
  }
}

/** A sign-in that gives a token, until only the person can help. */
export class FakePaneSignIn implements PaneSignIn {
  /** What the window does in which the person is asked to sign in. */
  window: 'signs in' | 'is closed' = 'signs in';
  /** Who is signed in; null where that is never told. */
  owner: string | null = null;
  private readonly person = createSwitch();

  token = async () => `head.${btoa(JSON.stringify({ exp: Date.now() / 1_000 + 3_600 }))}.end`;
  account = () => this.owner;
  needsPerson = this.person.isOn;
  watch = this.person.watch;
  signIn = async () => {
    if (this.window === 'is closed') throw new Error('user_cancelled');
    this.person.turn(false);
  };

  /** Only the person can go on. */
  end(): void {
    this.person.turn(true);
  }
}
