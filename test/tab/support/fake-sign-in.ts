import type { OwnSignIn } from '../../../tab/shared/host.ts';

/** The sign-in of a page by itself, for Pat Lowe. */
export class FakeSignIn implements OwnSignIn {
  readonly name = 'Pat Lowe';
  /** What the window does in which Pat is asked to sign in again. */
  window: 'signs in' | 'is closed' = 'signs in';
  signOut = jest.fn(async () => undefined);
  asAnother = jest.fn(async () => undefined);
  private spent = false;
  private readonly watchers = new Set<() => void>();

  isSpent = () => this.spent;
  watch = (turned: () => void) => {
    this.watchers.add(turned);
    return () => this.watchers.delete(turned);
  };
  again = async () => {
    if (this.window === 'is closed') throw new Error('user_cancelled');
    this.turn(false);
  };

  /** The sign-in ends, as it does after a day. */
  end(): void {
    this.turn(true);
  }

  private turn(spent: boolean): void {
    this.spent = spent;
    for (const turned of this.watchers) turned();
  }
}
