import { appRegistration, senderMailbox, tenant } from './tenant.ts';

/** Where everything that the product reaches is. */
export interface Places {
  /** The product itself, as a browser reaches it. */
  productUrl: string;
  /** Sign-in, Graph and the bot's connector. */
  secureUrl: string;
  /** The pages that play Teams, Outlook and SharePoint. */
  pagesUrl: string;
  sitePaths: readonly string[];
  timeZone: string;
}

/** The environment of a product that runs against the stand-in, except for where its storage is. */
export function productSettings(places: Places): Record<string, string> {
  const { productUrl, secureUrl } = places;
  return {
    PUBLIC_URL: productUrl,
    PORT: new URL(productUrl).port,
    TENANT_ID: tenant.id,
    CLIENT_ID: appRegistration.clientId,
    CLIENT_SECRET: appRegistration.clientSecret,
    SITE_URL: places.sitePaths.map((path) => `${secureUrl}${path}`).join(' '),
    DIGEST_FROM: senderMailbox,
    TIME_ZONE: places.timeZone,
    TEAMS_APP_ID: appRegistration.teamsAppId,
    BOT_SERVICE_URL: `${secureUrl}/connector/`,
    GRAPH_URL: secureUrl,
    LOGIN_URL: secureUrl,
    BOT_OPENID_URL: `${secureUrl}/botframework/.well-known/openidconfiguration`,
    BOT_LOGIN_URL: `${secureUrl}/${tenant.id}`,
    EXTRA_HOST_ORIGINS: places.pagesUrl,
    OFFICE_JS_URL: `${places.pagesUrl}/office.js`,
    LOG_LEVEL: 'warn',
  };
}
