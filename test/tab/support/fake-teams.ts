/** A message of the Teams library to its host. */
interface Call {
  readonly id: number;
  readonly uuidAsString: string;
  readonly func: string;
  readonly args: readonly unknown[];
}

const RUNTIME = {
  apiVersion: 4,
  hostVersionsInfo: {},
  isLegacyTeams: false,
  supports: { pages: { config: {}, tabs: {} } },
};

/** The window that frames the tab, as far as the real Teams library can tell: it answers its messages, and sends events. */
export class FakeTeams {
  readonly calls: Call[] = [];
  private readonly origin: string;
  private readonly facts: { theme: string; frameContext: string };
  private readonly isSilent: boolean;

  constructor(fields: { origin?: string; theme?: string; frameContext?: string; isSilent?: boolean } = {}) {
    this.origin = fields.origin ?? 'https://teams.microsoft.com';
    this.facts = { theme: fields.theme ?? 'default', frameContext: fields.frameContext ?? 'content' };
    this.isSilent = fields.isSilent ?? false;
  }

  /** Becomes the window that opened this one: the library looks there when there is no parent. */
  open(): void {
    Object.defineProperty(window, 'opener', { value: this, configurable: true });
  }

  /** What a window has for others to call. */
  postMessage(call: Call): void {
    this.calls.push(call);
    const reply = this.replyTo(call);
    if (reply !== null && !this.isSilent) this.send({ id: call.id, uuidAsString: call.uuidAsString, args: reply });
  }

  /** Tells the tab that something happened. */
  send(message: object): void {
    const event = new MessageEvent('message', { data: message, origin: this.origin });
    Object.defineProperty(event, 'source', { value: this });
    window.dispatchEvent(event);
  }

  private replyTo(call: Call): readonly unknown[] | null {
    switch (call.func) {
      case 'initialize':
        return [this.facts.frameContext, 'web', JSON.stringify(RUNTIME), '2.58.0'];
      case 'getContext':
        return [{ entityId: 'overdue', locale: 'en-gb', hostName: 'Teams', ...this.facts }];
      case 'authentication.getAuthToken':
        return [true, 'a-token'];
      case 'settings.setSettings':
        return [true];
      default:
        return null;
    }
  }
}
