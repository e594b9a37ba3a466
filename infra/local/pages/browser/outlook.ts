import { element, part } from './compose/part.ts';
import { composeCalls } from './outlook/compose-item.ts';
import { sendLetters } from './outlook/letter-form.ts';
import { officeTheme } from './outlook/office-theme.ts';
import { createPaneHost } from './outlook/pane-host.ts';
import { keepPaneBeside } from './outlook/pinned.ts';
import { readItem } from './outlook/read-item.ts';
import { createSignIn } from './outlook/sign-in.ts';

// Plays Outlook around the app's pane: what is open, what a pane may ask of it, and who is signed in.

interface Host {
  paneUrl: string;
  clientId: string;
  person: { mail: string; name: string };
  theme: string;
  language: string;
  lacks: string | null;
  messageId: string | null;
  isCompose: boolean;
}

const host: Host = JSON.parse(part('pane-host').textContent ?? '{}');
const { person, lacks } = host;
const mailboxOf: Readonly<Record<string, string>> = { 'mailbox-1.13': '1.12', 'mailbox-1.5': '1.4' };

const written = host.isCompose
  ? { facts: { kind: 'compose' } as const, calls: composeCalls({ dropsStyle: lacks === 'inline-style' }) }
  : null;

const pane = createPaneHost({
  frame: part<HTMLIFrameElement>('pane'),
  url: host.paneUrl,
  context: {
    person: { displayName: person.name, emailAddress: person.mail },
    theme: officeTheme(host.theme),
    displayLanguage: host.language,
    mailbox: mailboxOf[lacks ?? ''] ?? '1.15',
    hasNestedSignIn: lacks !== 'sign-in',
    tellsTheme: lacks !== 'theme',
  },
  item: written ?? (await readItem(person.mail, host.messageId)),
  signIn: createSignIn({ as: person.mail, clientId: host.clientId, asksFirst: lacks === 'silent-sign-in' }),
});

if (host.isCompose) sendLetters(person.mail);
else keepPaneBeside(async (messageId) => pane.change(await readItem(person.mail, messageId)));

addEventListener('theme', (event) => {
  if (event instanceof CustomEvent) pane.turn(officeTheme(event.detail));
});

element<HTMLSelectElement>('#lacks').addEventListener('change', ({ currentTarget }) => {
  if (!(currentTarget instanceof HTMLSelectElement)) return;
  const here = new URL(location.href);
  if (currentTarget.value === '') here.searchParams.delete('lacks');
  else here.searchParams.set('lacks', currentTarget.value);
  location.assign(here);
});
