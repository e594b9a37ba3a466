import type { ConfidentialClientApplication } from '@azure/msal-node';
import {
  type Activity as BotActivity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  TeamsInfo,
} from 'botbuilder';
import { MsalServiceClientCredentialsFactory } from 'botframework-connector';
import { z } from 'zod';
import { Refusal } from '../src/core/refusal.ts';
import type { Conversation } from '../src/ports/conversations.ts';
import type { Activity } from './activity.ts';
import { channelSignature } from './channel-keys.ts';
import { connectorHttp, FailedCall } from './connector-http.ts';
import type { BotMessage } from './message.ts';

/** Where the bot's channel is and how the bot proves itself. The same code meets Microsoft and a stand-in. */
export interface BotSettings {
  readonly clientId: string;
  readonly tenantId: string;
  /** Base address for chats that nobody opened yet, with its slash; its host may be named as serviceUrl. */
  readonly serviceUrl: string;
  /** The OpenID metadata document of the keys that the channel signs with. */
  readonly openIdUrl: string;
  /** The authority with its tenant that gives the bot's own tokens. */
  readonly loginUrl: string;
  /** Gets the bot's own tokens; belongs to the same authority, listed in its `knownAuthorities` unless Microsoft's. */
  readonly credentials: ConfidentialClientApplication;
}

/** Where a message goes: one person's own chat with the bot, unless it says what else it is. */
export interface Place extends Conversation {
  readonly kind?: 'channel' | 'chat';
}

/** The bot's line to Teams. Failing calls throw `FailedCall`, at once; `delivery.ts` reads them. */
export interface TeamsLine {
  /** Whether the token is one that Teams gave for this bot. @throws when the channel's keys cannot be read */
  isFromTeams(authorization: string): Promise<boolean>;
  /** Whether it was given for this activity's channel and service, too. @throws when the channel's keys cannot be read */
  isGenuine(activity: Activity, authorization: string): Promise<boolean>;
  /** Makes the chat with a person (Entra object id) and gives its id. */
  open(personId: string): Promise<string>;
  /** @returns the id of the message, to change it by */
  send(conversation: Place, message: BotMessage): Promise<string>;
  update(conversation: Conversation, activityId: string, message: BotMessage): Promise<void>;
  /** Whether somebody (Entra object id) is in a conversation. */
  isMember(conversation: Place, personId: string): Promise<boolean>;
}

/** Issuer of the channel's tokens and audience of the bot's, in Microsoft's cloud and in a stand-in alike. */
const CHANNEL_ISSUER = 'https://api.botframework.com';
const CHANNEL = 'msteams';

/**
 * The only file that knows the bot framework.
 *
 * Its HTTP side (`adapter.process`) is not used: it rejects on a body without type, answers bad signatures with 500 and
 * its own error text, and prints to the console. Its token checks and its connector are what this takes.
 *
 * @throws Refusal `settings-wrong` without a client id, with which the framework would let everybody in
 */
export function createTeamsLine(settings: BotSettings): TeamsLine {
  const { clientId, tenantId } = settings;
  if (clientId.trim() === '') throw new Refusal('settings-wrong', { faults: ['CLIENT_ID is empty'] });
  const authentication = channelAuthentication(settings);
  const adapter = new CloudAdapter(authentication);
  const isSignedByChannel = channelSignature(settings.openIdUrl);
  /** Without a service the framework leaves out the one check that compares it. */
  const vouchesFor = async (shown: Partial<BotActivity>, authorization: string) => {
    if (!claimsToBeTheChannels(authorization)) return false;
    if (!(await isSignedByChannel(authorization.replace(/^Bearer /, '')))) return false;
    try {
      await authentication.authenticateRequest(shown as BotActivity, authorization);
      return true;
    } catch (error) {
      if (isBadToken(error)) return false;
      throw error;
    }
  };

  return {
    isFromTeams: (authorization) => vouchesFor({ channelId: CHANNEL }, authorization),
    isGenuine: async ({ type, channelId, serviceUrl }, authorization) =>
      channelId === CHANNEL && (await vouchesFor({ type, channelId, serviceUrl }, authorization)),

    async open(personId) {
      const chat = {
        isGroup: false,
        bot: { id: `28:${clientId}`, name: '' },
        members: [{ id: personId, name: '' }],
        tenantId,
        channelData: { tenant: { id: tenantId } },
      };
      let id = '';
      await adapter.createConversationAsync(
        clientId,
        CHANNEL,
        settings.serviceUrl,
        CHANNEL_ISSUER,
        chat,
        async (turn) => {
          id = turn.activity.conversation.id;
        },
      );
      return id;
    },

    async send(conversation, message) {
      let id = '';
      await adapter.continueConversationAsync(clientId, reference(conversation), async (turn) => {
        id = (await turn.sendActivity(toActivity(message)))?.id ?? '';
      });
      return id;
    },

    async update(conversation, activityId, message) {
      await adapter.continueConversationAsync(clientId, reference(conversation), async (turn) => {
        await turn.updateActivity({ ...toActivity(message), id: activityId });
      });
    },

    async isMember(conversation, personId) {
      let found = false;
      await adapter.continueConversationAsync(clientId, reference(conversation), async (turn) => {
        found = await TeamsInfo.getMember(turn, personId).then(() => true, notInIt);
      });
      return found;
    },
  };
}

/** Setting one of these drops the framework's defaults for all the others: all are set. */
function channelAuthentication(settings: BotSettings): ConfigurationBotFrameworkAuthentication {
  const options = {
    MicrosoftAppId: settings.clientId,
    MicrosoftAppTenantId: settings.tenantId,
    ChannelService: 'by-settings',
    ValidateAuthority: false,
    ToChannelFromBotLoginUrl: settings.loginUrl,
    ToChannelFromBotOAuthScope: CHANNEL_ISSUER,
    ToBotFromChannelTokenIssuer: CHANNEL_ISSUER,
    OAuthUrl: settings.loginUrl,
    ToBotFromChannelOpenIdMetadataUrl: settings.openIdUrl,
    // Never reached: tokens of another issuer than the channel's are refused before.
    ToBotFromEmulatorOpenIdMetadataUrl: settings.openIdUrl,
    CallerId: '',
  };
  // The framework's types are those of the older msal-node that it brings along; it calls one method, which is the same.
  const credentials = settings.credentials as unknown as ConstructorParameters<
    typeof MsalServiceClientCredentialsFactory
  >[1];
  return new ConfigurationBotFrameworkAuthentication(
    options,
    new MsalServiceClientCredentialsFactory(settings.clientId, credentials),
    undefined,
    undefined,
    { httpClient: connectorHttp },
  );
}

const ChannelClaims = z.looseObject({
  iss: z.literal(CHANNEL_ISSUER),
  exp: z.number(),
  serviceurl: z.string().min(1),
});

/**
 * Whether a bearer token claims, unproven, what one of the channel's does. The framework would take a token of any other
 * known issuer for one of its emulator's or another bot's, and check it against that one's keys; and one without an end
 * it would take for ever.
 */
function claimsToBeTheChannels(authorization: string): boolean {
  const payload = /^Bearer [\w-]+\.([\w-]+)\.[\w-]+$/.exec(authorization)?.[1];
  if (payload === undefined) return false;
  try {
    return ChannelClaims.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))).success;
  } catch {
    return false;
  }
}

/** The framework's own no, and that of the token library below it, which it lets through for a wrong signature. */
function isBadToken(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const byLibrary = ['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError'].includes(error.name);
  return byLibrary || ('statusCode' in error && error.statusCode === 401);
}

/** Teams says 404 of a member as of a conversation; only the code tells them apart. @throws what is any other failure */
function notInIt(error: unknown): false {
  const said = error instanceof FailedCall ? ErrorBody.safeParse(error.body).data?.error.code : undefined;
  if (said !== 'MemberNotFoundInConversation') throw error;
  return false;
}

const ErrorBody = z.object({ error: z.object({ code: z.string() }) });

const TYPES = { channel: 'channel', chat: 'groupChat' } as const;

function reference(conversation: Place) {
  return {
    channelId: CHANNEL,
    serviceUrl: conversation.serviceUrl,
    bot: { id: conversation.botId, name: '' },
    ...(conversation.personMri !== null && { user: { id: conversation.personMri, name: '' } }),
    conversation: {
      id: conversation.id,
      tenantId: conversation.tenantId,
      conversationType: conversation.kind === undefined ? 'personal' : TYPES[conversation.kind],
      isGroup: conversation.kind !== undefined,
      name: '',
    },
  };
}

function toActivity(message: BotMessage): Partial<BotActivity> {
  if (message.kind === 'text') return { type: 'message', text: message.text, textFormat: 'plain' };
  return {
    type: 'message',
    summary: message.card.speak,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: message.card }],
  };
}
