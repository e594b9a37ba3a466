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

/** What to do when a sign-in has ended in the middle of the work. */
export function signInAgainAs(name: string): string {
  return `Nothing that you typed is lost: sign in again as ${name} to go on.`;
}
