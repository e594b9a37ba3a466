import type { ByteReader, ByteStream } from '../../../tab/shared/api.ts';

type Piece = Awaited<ReturnType<ByteReader['read']>>;

/** One stream of changes as the API sends it to one page. */
export class FakeLine {
  readonly body: ByteStream = {
    getReader: () => ({
      read: () => this.nextPiece(),
      cancel: () => Promise.resolve(this.end()),
    }),
  };
  private readonly unread: Piece[] = [];
  private waiting: ((piece: Piece) => void) | null = null;

  /** Sends text as it goes over the wire. */
  send(text: string): void {
    this.give({ done: false, value: new TextEncoder().encode(text) });
  }

  /** Ends the stream. */
  end(): void {
    this.give({ done: true });
  }

  private give(piece: Piece): void {
    if (this.waiting === null) this.unread.push(piece);
    else this.waiting(piece);
    this.waiting = null;
  }

  private nextPiece(): Promise<Piece> {
    const piece = this.unread.shift();
    if (piece !== undefined) return Promise.resolve(piece);
    return new Promise((resolve) => {
      this.waiting = resolve;
    });
  }
}
