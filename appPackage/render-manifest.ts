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
export type Manifest = typeof template;

/** The manifest of one installation. @throws TypeError when `publicUrl` is no address */
export function renderManifest(settings: ManifestSettings): Manifest {
  const words: Readonly<Record<string, string>> = {
    publicUrl: settings.publicUrl.replace(/\/+$/, ''),
    host: new URL(settings.publicUrl).host,
    clientId: settings.clientId,
    teamsAppId: settings.teamsAppId,
    version: settings.version,
  };
  return JSON.parse(JSON.stringify(template), (_key, value: unknown) =>
    typeof value === 'string' ? filledIn(value, words) : value,
  );
}

function filledIn(text: string, words: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_gap, name: string) => {
    const word = words[name];
    if (word === undefined) throw new Error(`The manifest template names {{${name}}}, which no setting fills`);
    return word;
  });
}
