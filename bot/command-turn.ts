import type { Person } from '../src/core/plan/person.ts';
import { askCard } from './cards/ask-card.ts';
import { helpCard, notUnderstoodCard } from './cards/help-card.ts';
import { overdueCard } from './cards/overdue-card.ts';
import type { BotCases } from './cases.ts';
import { commandIn } from './commands.ts';
import { type BotMessage, cardMessage } from './message.ts';

/** What somebody wrote: the card that answers it. @throws whatever the cases throw */
export async function commandTurn(cases: BotCases, by: Person, text: string): Promise<BotMessage> {
  const command = commandIn(text);
  if (command === 'my-actions') return cardMessage(askCard(await cases.myActions(by)));
  if (command === 'overdue') return cardMessage(overdueCard(await cases.viewOverdue(by)));
  return cardMessage(command === 'help' ? helpCard() : notUnderstoodCard());
}
