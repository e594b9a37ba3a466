import { createHash } from 'node:crypto';

/**
 * The ids that Teams makes up. They are opaque and long, hold for one bot only, and never change for the same
 * pair of bot and person; so they are computed rather than kept.
 */
export function teamsIds(botId: string) {
  return {
    bot: `28:${botId}`,
    /** `29:1…`: what a bot sees instead of the person's mail address. */
    person: (personId: string) => `29:1${opaque(`person ${botId} ${personId}`)}`,
    /** `a:1…`: the one personal chat of this bot with this person. */
    conversation: (personId: string) => `a:1${opaque(`conversation ${botId} ${personId}`)}`,
  };
}

export type TeamsIds = ReturnType<typeof teamsIds>;

/** Graph names a chat between two by both of them. */
export function graphChatId(personId: string, botId: string): string {
  return `19:${personId}_${botId}@unq.gbl.spaces`;
}

function opaque(name: string): string {
  return createHash('sha512').update(name).digest('base64url').slice(0, 80);
}
