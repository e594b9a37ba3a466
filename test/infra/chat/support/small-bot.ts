import {
  ActivityTypes,
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
  TurnContext,
} from 'botbuilder';
import { AppCredentials } from 'botframework-connector';
import express from 'express';
import type { Keys } from './keys.ts';
import { listen } from './loopback.ts';
import { botId, tenantId } from './people.ts';

const audience = 'https://api.botframework.com';

/** A bot on Microsoft's SDK, its token checks on, that can send a card, answer it, and change it. */
export async function startSmallBot(keys: Keys) {
  const adapter = makeAdapter(keys);
  const heard: TurnContext['activity'][] = [];
  const cards = new Map<string, string>();

  const sendCard = async (context: TurnContext, words: string) => {
    const sent = await context.sendActivity({ attachments: [question(words)] });
    cards.set(words, sent?.id ?? '');
  };

  const turn = async (context: TurnContext) => {
    const { activity } = context;
    heard.push(activity);
    if (activity.type === ActivityTypes.Invoke) {
      const value = receipt(`Recorded: ${activity.value.action.data.note}`).content;
      const body = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value };
      await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } });
    } else if (activity.value) {
      await context.sendActivity(`Submitted: ${activity.value.verb}`);
    } else if (activity.text) {
      await context.sendActivity(`You said: ${activity.text}`);
    }
  };

  const app = express().use(express.json());
  app.post('/api/messages', (req, res) => {
    if (req.body.text === 'fail') return void res.status(500).end();
    adapter.process(req, res, turn).catch(() => res.headersSent || res.status(500).end());
  });
  const { url, close } = await listen(app);

  return {
    endpoint: `${url}/api/messages`,
    heard,
    close,
    /** Makes the chat by tenant and person and posts a card, as to somebody who never opened it. */
    async sendCardTo(personId: string, serviceUrl: string, words: string): Promise<Partial<ConversationReference>> {
      let reference: Partial<ConversationReference> = {};
      const parameters = {
        isGroup: false,
        bot: { id: `28:${botId}`, name: '' },
        members: [{ id: personId, name: '' }],
        tenantId,
        channelData: { tenant: { id: tenantId } },
      };
      await adapter.createConversationAsync(botId, 'msteams', serviceUrl, audience, parameters, async (context) => {
        reference = TurnContext.getConversationReference(context.activity);
        await sendCard(context, words);
      });
      return reference;
    },
    changeCard: (reference: Partial<ConversationReference>, words: string, to: string) =>
      adapter.continueConversationAsync(botId, reference, async (context) => {
        await context.updateActivity({ type: 'message', id: cards.get(words) ?? '', attachments: [receipt(to)] });
      }),
  };
}

function makeAdapter({ openIdUrl, tokenOfBot }: Keys): CloudAdapter {
  class Credentials extends AppCredentials {
    protected async refreshToken() {
      return { accessToken: await tokenOfBot(), expiresOn: new Date(Date.now() + 600_000) };
    }
  }
  const authentication = new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: botId,
      MicrosoftAppTenantId: tenantId,
      ChannelService: 'local',
      ValidateAuthority: false,
      ToChannelFromBotLoginUrl: 'http://login.invalid/',
      ToChannelFromBotOAuthScope: audience,
      ToBotFromChannelTokenIssuer: audience,
      OAuthUrl: 'http://oauth.invalid/',
      ToBotFromChannelOpenIdMetadataUrl: openIdUrl,
      ToBotFromEmulatorOpenIdMetadataUrl: openIdUrl,
      CallerId: '',
    },
    {
      isValidAppId: async (id) => id === botId,
      isAuthenticationDisabled: async () => false,
      createCredentials: async () => new Credentials(botId),
    },
  );
  const adapter = new CloudAdapter(authentication);
  adapter.onTurnError = async (_context, error) => {
    throw error;
  };
  return adapter;
}

function question(words: string) {
  return CardFactory.adaptiveCard({
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      { type: 'TextBlock', text: words, wrap: true },
      { type: 'Input.Text', id: 'note', label: 'In your words' },
    ],
    actions: [
      { type: 'Action.Execute', title: 'Already done', verb: 'done' },
      { type: 'Action.Submit', title: 'On track', data: { verb: 'on-track' } },
    ],
  });
}

function receipt(words: string) {
  return CardFactory.adaptiveCard({
    type: 'AdaptiveCard',
    version: '1.5',
    body: [{ type: 'TextBlock', text: words, wrap: true }],
  });
}
