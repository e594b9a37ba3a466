import { type DeliverToBot, succeeded } from './bot-endpoint.ts';
import type { Conversations } from './conversations.ts';
import type { Person } from './roster.ts';
import type { TeamsActivities } from './to-teams.ts';

interface InstallationParts {
  conversations: Conversations;
  activities: TeamsActivities;
  deliver: DeliverToBot;
}

/**
 * Installs the bot for a person, once: it hears so only the first time, however often it is asked for.
 * A bot that is down, or fails, hears it when it is asked for again.
 */
export function createInstallation({ conversations, activities, deliver }: InstallationParts) {
  const underWay = new Map<string, Promise<void>>();

  const install = async (person: Person) => {
    if (conversations.begin(person.id).installed) return;
    for (const activity of activities.installed(person)) {
      if (!succeeded(await deliver(activity))) return;
    }
    conversations.markInstalled(person.id);
  };

  return (person: Person): Promise<void> => {
    const installing = underWay.get(person.id) ?? install(person).finally(() => underWay.delete(person.id));
    underWay.set(person.id, installing);
    return installing;
  };
}
