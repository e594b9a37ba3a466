/** Hosts of Microsoft's own that carry Teams chats. */
const TEAMS_HOSTS: readonly RegExp[] = [/^smba\.trafficmanager\.net$/, /^([a-z0-9-]+\.)+botframework\.com$/];

/**
 * Whether the bot may send its token to a service: Microsoft's over https, or one below the address that the settings
 * name. Where the settings name another one than Microsoft's, it is the only one.
 */
export function isTrustedService(serviceUrl: string, ownServiceUrl: string): boolean {
  const own = new URL(ownServiceUrl);
  const named = new URL(serviceUrl);
  if (named.username !== '' || named.password !== '') return false;
  if (isMicrosoft(own)) return isMicrosoft(named);
  return named.origin === own.origin && named.pathname.startsWith(own.pathname);
}

function isMicrosoft({ protocol, hostname, port }: URL): boolean {
  return protocol === 'https:' && port === '' && TEAMS_HOSTS.some((host) => host.test(hostname));
}
