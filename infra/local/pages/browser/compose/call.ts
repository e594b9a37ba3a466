/** Asks the stand-in for something, as a person. */
export type Post = (what: string, body: object) => Promise<unknown>;

/** Says nothing of what went wrong but that it did, as Teams does. */
export const TROUBLE = 'Unable to reach the app. Please try again.';

export function postAs(as: string): Post {
  return async (what, body) => {
    const reply = await fetch(`/teams/compose/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as, ...body }),
    });
    return reply.ok ? reply.json() : { trouble: 'nothing-came' };
  };
}
