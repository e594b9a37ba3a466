import type { Activity } from './activity.ts';

interface BotEndpointSettings {
  url: string;
  botId: string;
  serviceUrl: string;
  signForBot(claims: { iss: string; aud: string; serviceurl: string }): Promise<string>;
}

export interface BotReply {
  /** Undefined when nobody listens there, or nothing came back in time. */
  status: number | undefined;
  body: unknown;
}

/** Teams gives a bot this long for an invoke, and then tells the person that something went wrong. */
const longestWaitMs = 15_000;

/** Hands activities to the bot as the Bot Framework does: each with a token that the bot has to check. */
export function createBotEndpoint({ url, botId, serviceUrl, signForBot }: BotEndpointSettings) {
  return async function deliver(activity: Activity, waitMs = longestWaitMs): Promise<BotReply> {
    const token = await signForBot({ iss: 'https://api.botframework.com', aud: botId, serviceurl: serviceUrl });
    const exchange = async (): Promise<BotReply> => {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(activity),
        signal: AbortSignal.timeout(waitMs),
      });
      return { status: response.status, body: readJson(await response.text()) };
    };
    // Whatever fetch rejects with, the bot was not there or did not finish.
    return exchange().catch(() => ({ status: undefined, body: undefined }));
  };
}

export type DeliverToBot = ReturnType<typeof createBotEndpoint>;

export function succeeded({ status }: BotReply): boolean {
  return status !== undefined && status >= 200 && status < 300;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
