import type { ChatCommandName } from '../src/texts/commands.ts';

/** What can be asked of the bot in words. */
export type Command = ChatCommandName | 'unknown';

/** Ways in which people ask, as `asWords` leaves them. */
const WAYS: Readonly<Record<ChatCommandName, RegExp>> = {
  'my-actions':
    /^((show|list|see|give)( me)? )?(my |all my |mine)?(open )?(actions?|tasks?|list|to ?do( list)?)?$|^what (do i (owe|have to do)|is mine|are my actions)$|^(my card|card|mine|update)$/,
  overdue: /^((show|list|see)( me)? )?(whats? |what is |what are |anything )?(overdue|late)( actions?)?$/,
  help: /^(help( me)?|hi|hello|hey|start|good (morning|afternoon|evening)|who are you|what (can|do) you do|commands?|about)?$/,
};

/** The command that a message means, whatever its case, punctuation and politeness. */
export function commandIn(text: string): Command {
  const words = asWords(text);
  if (WAYS.help.test(words)) return 'help';
  if (WAYS.overdue.test(words)) return 'overdue';
  return WAYS['my-actions'].test(words) ? 'my-actions' : 'unknown';
}

/** Lower case, one space between words, without mentions of the bot, marks, "please" and "thanks". */
function asWords(text: string): string {
  return text
    .replace(/<at\b[^>]*>.*?<\/at>/gis, ' ')
    .replace(/&nbsp;|<[^>]*>/gi, ' ')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(please|thanks|thank you)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
