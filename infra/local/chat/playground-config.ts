import type { Person, Roster } from './roster.ts';

/**
 * The Playground's configuration file for one person's window, as JSON, which is YAML too.
 * It wants five more users, a group chat and a team, and every id only once; nothing is ever sent to those.
 */
export function playgroundConfig(person: Person, roster: Roster): string {
  return JSON.stringify({
    version: '0.1.1',
    tenantId: roster.tenantId,
    bot: roster.bot,
    currentUser: user(roster.teamsId(person), person),
    users: colleagues.map((id) => user(id, { ...person, id, name: `Colleague ${id.slice(-1)}`, mail: '', upn: id })),
    personalChat: { id: roster.conversationId(person) },
    groupChat: { id: '19:group@thread.v2', name: 'Group chat' },
    team: {
      id: '19:team@thread.tacv2',
      name: 'Team',
      aadGroupId: '00000000-0000-0000-0000-0000000000aa',
      channels: [{ id: '19:channel@thread.tacv2', name: 'Announcements' }],
    },
  });
}

const colleagues = [1, 2, 3, 4, 5].map((n) => `00000000-0000-0000-0000-00000000000${n}`);

function user(id: string, person: Person) {
  return {
    id,
    name: person.name,
    // The Playground spells it like this.
    userPrincipleName: person.upn,
    aadObjectId: person.id,
    givenName: person.givenName,
    surname: person.surname,
    email: person.mail,
  };
}
