import type { Person } from '../src/core/plan/person.ts';
import { askCard } from './cards/ask-card.ts';
import type { CardLinks } from './cards/card-links.ts';
import { helpCard } from './cards/help-card.ts';
import { overdueCard } from './cards/overdue-card.ts';
import type { BotCases } from './cases.ts';
import { commandIn } from './commands.ts';
import { type BotMessage, cardMessage } from './message.ts';
import { wordsTurn } from './words/words-turn.ts';

/** What commands need. */
export interface CommandParts {
  readonly cases: BotCases;
  readonly links: CardLinks;
}

/** What somebody wrote: the card that answers it. @throws whatever the cases throw */
export async function commandTurn({ cases, links }: CommandParts, by: Person, text: string): Promise<BotMessage> {
  const command = commandIn(text);
  if (command === 'my-actions') return cardMessage(askCard(await cases.myActions(by), links));
  if (command === 'overdue') return cardMessage(overdueCard(await cases.viewOverdue(by)));
  if (command === 'help') return cardMessage(helpCard());
  return wordsTurn({ cases, links }, { by, text, picked: [] });
}
