import { join } from 'node:path';
import type { Router } from 'express';
import { createFaults } from '../faults.ts';
import { createBotEndpoint } from './bot-endpoint.ts';
import { createConnector } from './connector.ts';
import { createConversationRate } from './conversation-rate.ts';
import { type Conversation, openConversations } from './conversations.ts';
import { createExtension, type Extension } from './extension.ts';
import { type Faults, noFaults } from './faults.ts';
import { createGateway } from './gateway.ts';
import { createGroupChat, type GroupChat, type GroupMessage } from './group-chat.ts';
import { createGroupConversations, type GroupConversations, type GroupSettings } from './group-conversations.ts';
import { createInstallation } from './installation.ts';
import { createRoster, type Person, type RosterSettings } from './roster.ts';
import type { Switches } from './switches.ts';
import { teamsActivities } from './to-teams.ts';
import { createWindows, type StartWindow } from './windows.ts';

export interface ChatSettings extends RosterSettings {
  /** Where the bot listens, `…/api/messages`. */
  botEndpoint: string;
  /** What the bot is told to answer to; ends with a slash. `connector` is mounted there. */
  serviceUrl: string;
  /** Where windows post to; ends with a slash. `gateway` is mounted there. */
  gatewayUrl: string;
  tokens: {
    /** An RS256 token with these claims, valid now, for a bot that trusts the stand-in's keys. */
    signForBot(claims: { iss: string; aud: string; serviceurl: string }): Promise<string>;
    /** Whether the header carries a valid token of the bot for the bot API. */
    checkFromBot(authorization: string | undefined): Promise<boolean>;
  };
  /** Conversations and the windows' own files are kept in it. */
  folder: string;
  /** Windows take free ports from here on; 0 means any. */
  windowPortsFrom: number;
  now(): Date;
  newId(): string;
  /** What was said in the group chat before. */
  groupMessages?: readonly Omit<GroupMessage, 'id'>[];
  /** Chats of meetings, and channels, to which the app was added. */
  groups?: readonly GroupSettings[];
  /** Doubts, limits and broken rules; the usual ones, if none are given. */
  switches?: Switches;
  /** Told what a developer should know and nobody else notices; the console, if nothing is given. */
  warn?(text: string): void;
  /** For tests: what stands for the Agents Playground. */
  startWindow?: StartWindow;
}

export interface Chat {
  connector: Router;
  gateway: Router;
  /** Starts the person's chat window, unless it runs already. */
  openWindow(personId: string): Promise<{ url: string }>;
  /** Installs the bot for the person, as Graph does; opening the window for the first time does the same. */
  install(personId: string): Promise<void>;
  /** What was said to a person so far. */
  conversation(personId: string): Conversation | undefined;
  /** What the app does beside a conversation. */
  extension: Extension;
  /** The conversation of several people that the bot is not in. */
  group: GroupChat;
  /** Those that it can be in. */
  groups: GroupConversations;
  find(personId: string): Person | undefined;
  /** To be changed at will. */
  faults: Faults;
  stop(): Promise<void>;
}

/** The chat half of the stand-in for Microsoft 365: the bot API, and a window per person. */
export function createChat(settings: ChatSettings): Chat {
  const roster = createRoster(settings);
  const conversations = openConversations(join(settings.folder, 'conversations'), settings.now);
  const groups = createGroupConversations(settings.groups ?? [], settings);
  const faults = noFaults();
  const switches = settings.switches ?? createFaults();
  const windows = createWindows({ warn: console.warn, ...settings, roster, conversations });
  const activities = teamsActivities({ ...settings, roster });
  const deliver = createBotEndpoint({
    ...settings,
    url: settings.botEndpoint,
    signForBot: settings.tokens.signForBot,
  });
  const install = createInstallation({ conversations, activities, deliver });
  const withPerson = async <T>(personId: string, act: (person: Person) => Promise<T>): Promise<T> => {
    const person = roster.find(personId);
    if (!person) throw new Error(`nobody here has the id ${personId}`);
    return act(person);
  };
  return {
    connector: createConnector({
      roster,
      conversations,
      groups,
      faults,
      switches,
      rate: createConversationRate(switches, settings.now),
      checkFromBot: settings.tokens.checkFromBot,
      changed: async (person) => windows.viewOf(person)?.changed(),
      typing: (person) => windows.viewOf(person)?.typing(),
    }),
    gateway: createGateway({
      conversations,
      activities,
      deliver,
      install,
      botName: settings.botName,
      findWindow: windows.find,
      conversationId: roster.conversationId,
    }),
    openWindow: (personId) => withPerson(personId, async (person) => ({ url: (await windows.open(person)).url })),
    install: (personId) => withPerson(personId, install),
    conversation: (personId) => conversations.find(personId),
    extension: createExtension({ activities, deliver, tenantId: settings.tenantId, now: settings.now }),
    group: createGroupChat(settings.groupMessages ?? [], settings.newId),
    groups,
    find: (personId) => roster.find(personId),
    faults,
    stop: windows.stop,
  };
}
