const SAFE_LINKS = /(?:^|\.)safelinks\.protection\.(?:outlook\.com|office365\.us)$/;

/**
 * The address behind a link that Microsoft's Safe Links put itself before; any other link as it is.
 *
 * @see https://learn.microsoft.com/en-us/defender-office-365/safe-links-about
 */
export function unwrappedLink(link: string): string {
  if (!URL.canParse(link)) return link;
  const { hostname, searchParams } = new URL(link);
  return (SAFE_LINKS.test(hostname) && searchParams.get('url')) || link;
}
