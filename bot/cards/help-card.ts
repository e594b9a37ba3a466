import { HELP_TEXTS } from '../../src/texts/chat.ts';
import { CHAT_COMMANDS, CONVERSATION_COMMANDS } from '../../src/texts/commands.ts';
import type { CommandSubmit } from '../../src/wire/card-submit.ts';
import { type AdaptiveCard, adaptiveCard, type CardElement, type SubmitAction } from './adaptive-card.ts';
import { heading, paragraph, run, sentence } from './words.ts';

/** What I do, who asks and why, and what one can write. */
export function helpCard(): AdaptiveCard {
  return about(HELP_TEXTS.title);
}

/** The first words to a person: who I am, and the same as help. */
export function welcomeCard(): AdaptiveCard {
  return about(HELP_TEXTS.welcome);
}

/** The answer to anything that is no command. */
export function notUnderstoodCard(): AdaptiveCard {
  return adaptiveCard(`${HELP_TEXTS.notUnderstood}.`, [heading(HELP_TEXTS.notUnderstood), ...commands()]);
}

function about(title: string): AdaptiveCard {
  return adaptiveCard(`${title}. ${HELP_TEXTS.what}`, [
    heading(title),
    sentence(HELP_TEXTS.what),
    sentence(HELP_TEXTS.whoAsks),
    sentence(HELP_TEXTS.often, { isSubtle: true }),
    ...commands(),
  ]);
}

function commands(): readonly CardElement[] {
  return [
    title(HELP_TEXTS.commandsTitle),
    ...CHAT_COMMANDS.map(({ says, does }) => line(says, does)),
    sentence(HELP_TEXTS.ownWords, { spacing: 'small' }),
    title(HELP_TEXTS.elsewhereTitle),
    ...CONVERSATION_COMMANDS.map(({ title: says, does }) => line(says, does)),
    {
      type: 'ActionSet',
      spacing: 'medium',
      actions: CHAT_COMMANDS.slice(0, 2).map(({ says }) => say(says)),
    },
  ];
}

function title(text: string): CardElement {
  return sentence(text, { weight: 'bolder', separator: true, spacing: 'medium' });
}

function line(says: string, does: string): CardElement {
  return paragraph([run(says, { weight: 'bolder' }), run(`: ${does}`)], { spacing: 'small' });
}

/** A button that stands for writing a command. */
function say(command: string): SubmitAction {
  const data: Omit<CommandSubmit, 'kind'> = { command };
  return { type: 'Action.Submit', title: command.replace(/^./, (letter) => letter.toUpperCase()), data };
}
