import { graphChatId, type TeamsIds, teamsIds } from './teams-ids.ts';

/** Somebody who has a chat with the bot. `id` is the Entra object id. */
export interface Person {
  id: string;
  name: string;
  givenName: string;
  surname: string;
  mail: string;
  upn: string;
}

export interface RosterSettings {
  people: readonly Person[];
  tenantId: string;
  /** The app id of the bot's registration. */
  botId: string;
  botName: string;
}

/** Who is who: finds people by any id that Teams has for them. */
export function createRoster({ people, tenantId, botId, botName }: RosterSettings) {
  const ids: TeamsIds = teamsIds(botId);
  return {
    tenantId,
    botId,
    bot: { id: ids.bot, name: botName },
    people,
    conversationId: (person: Person) => ids.conversation(person.id),
    teamsId: (person: Person) => ids.person(person.id),
    find: (personId: string) => people.find((person) => person.id === personId),
    /** By `29:…`, or by the plain Entra object id, which Teams takes as well. */
    findMember: (memberId: string) =>
      people.find((person) => ids.person(person.id) === memberId || person.id === memberId.toLowerCase()),
    findByConversation: (conversationId: string) =>
      people.find((person) => ids.conversation(person.id) === conversationId),
    findByGraphChat: (chatId: string) => people.find((person) => graphChatId(person.id, botId) === chatId),
    /** A person as the members calls show them. */
    member: (person: Person) => ({
      id: ids.person(person.id),
      name: person.name,
      aadObjectId: person.id,
      objectId: person.id,
      givenName: person.givenName,
      surname: person.surname,
      email: person.mail,
      userPrincipalName: person.upn,
      tenantId,
      userRole: 'user',
    }),
  };
}

export type Roster = ReturnType<typeof createRoster>;
