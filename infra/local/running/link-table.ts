/** Where to look once everything runs, as lines of text. */
export function linkTable(settings: Record<string, string>): string {
  const pages = settings.STAND_IN_PAGES_URL;
  const rows = [
    ['Start here', `${pages}/`],
    ['Teams', `${pages}/teams`],
    ['Outlook', `${pages}/outlook`],
    ['SharePoint', `${pages}/sharepoint`],
    ['Browser', `${settings.PUBLIC_URL}/tab/`],
    ['Terminal', 'npm run -s cli -- --help'],
  ] as const;
  return rows.map(([name, where]) => `  ${name.padEnd(12)}${where}`).join('\n');
}
