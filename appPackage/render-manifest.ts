import { CHAT_COMMANDS, CONVERSATION_COMMANDS, FIND_BOX } from '../src/texts/commands.ts';
import template from './manifest.template.json';

/** What differs from one installation to the next. */
export interface ManifestSettings {
  /** The address at which Teams reaches the service: https, with or without a slash at its end. */
  readonly publicUrl: string;
  /** The app registration: bot, audience of the tab's token and Graph caller in one. */
  readonly clientId: string;
  /** The package's own id in the tenant's catalogue. */
  readonly teamsAppId: string;
  /** `1.2.3`; Teams offers an update only when it rises. */
  readonly version: string;
}

/** A manifest as Teams, Outlook and Microsoft 365 read it. */
export type Manifest = ReturnType<typeof renderManifest>;

/**
 * The manifest of one installation. What the bot's menu and the message extension offer is the table that the bot itself
 * answers by. @throws TypeError when `publicUrl` is no address
 */
export function renderManifest(settings: ManifestSettings) {
  const { host, hostname } = new URL(settings.publicUrl);
  const words: Readonly<Record<string, string>> = {
    publicUrl: settings.publicUrl.replace(/\/+$/, ''),
    host,
    clientId: settings.clientId,
    teamsAppId: settings.teamsAppId,
    version: settings.version,
  };
  const filled: typeof template = JSON.parse(JSON.stringify(template), (_key, value: unknown) =>
    typeof value === 'string' ? filledIn(value, words) : value,
  );
  return {
    ...filled,
    bots: filled.bots.map((bot) => ({ ...bot, commandLists: [{ scopes: ['personal'], commands: chatCommands() }] })),
    composeExtensions: [
      {
        botId: settings.clientId,
        commands: conversationCommands(),
        messageHandlers: [{ type: 'link', value: { domains: [hostname], supportsAnonymizedPayloads: false } }],
      },
    ],
  };
}

/** What the menu beside the box of the bot's chat offers; choosing writes the title. */
function chatCommands() {
  return CHAT_COMMANDS.map(({ says, menu }) => ({ title: says, description: menu }));
}

function conversationCommands() {
  return CONVERSATION_COMMANDS.map(({ id, title, menu, kind, where }) => ({
    id,
    type: kind,
    title,
    description: menu,
    context: where,
    ...(kind === 'query'
      ? { initialRun: true, parameters: [{ ...FIND_BOX, inputType: 'text' }] }
      : { fetchTask: true }),
  }));
}

function filledIn(text: string, words: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_gap, name: string) => {
    const word = words[name];
    if (word === undefined) throw new Error(`The manifest template names {{${name}}}, which no setting fills`);
    return word;
  });
}
