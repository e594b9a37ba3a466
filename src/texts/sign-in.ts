/** Fixed sentences around signing in on a page of a plain browser. */
export const SIGN_IN_TEXTS = {
  title: 'Followthrough',
  what: 'Followthrough shows what an improvement plan promised, what is overdue and who has it. Sign in with your work account to see the plans that you may read.',
  signIn: 'Sign in',
  orTeams: 'In Teams you are signed in already:',
  openTeams: 'open Microsoft Teams',
  unreachable: 'The sign-in service cannot be reached just now. Try again in a minute.',
  tryAgain: 'Try again',
  signOut: 'Sign out',
  spent: 'You are no longer signed in.',
  signingInAgain: 'Signing in again',
  signInAgain: 'Sign in again',
  asAnother: 'Sign in with another account',
  notSignedIn: 'You are still not signed in. If no window opened, let this page open one.',
} as const;

/** Why coming back from the sign-in service signed nobody in. @param code as the service names it, for an administrator */
export function signInTrouble(code: string): string {
  return `You were not signed in. Try again; if it happens again, tell your administrator that it says “${code}”.`;
}

/** "Signed in as Pat Example." */
export function signedInAs(name: string): string {
  return `Signed in as ${name}.`;
}

/**
 * To whom a page has nothing to show that they came for: as whom they read it, and what to do.
 *
 * @param account its address; null where nobody tells it @param isHere whether this page signs people in
 */
export function otherAccountInWords(account: string | null, isHere: boolean): string {
  const now = account === null ? 'You are signed in with one account' : `You are signed in with ${account}`;
  const then = isHere ? 'sign in with that one' : 'open it where you are signed in with that one';
  return `${now}: if the mail was sent to another account of yours, ${then}.`;
}

/** What to do when a sign-in has ended in the middle of the work. */
export function signInAgainAs(name: string): string {
  return `Nothing that you typed is lost: sign in again as ${name} to go on.`;
}
