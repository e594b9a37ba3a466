import type { ChatView } from './support/chat-view.ts';
import type { tellStory } from './support/scenes.ts';

/** What the scenes before have set up. */
interface Stage {
  chat: ChatView;
  /** Words of an action that is late, and whose manager is Helen Birtwistle. */
  late: string;
  /** A day to come, as an ISO date, and as the product says it. */
  later: { iso: string; words: string };
}

const van = 'A second visitor at weekends.';
const reason = 'Two households are away until then.';

/** The scenes in which a lead asks for something on a card instead of saying how it stands. */
export function cardScenes(scene: ReturnType<typeof tellStory>, stage: () => Stage): void {
  scene('the lead asks for help; what it opens is one box, and the receipt says who is asked', async () => {
    const { chat, late } = stage();
    const card = await chat.say('my actions');
    const question = chat.about(card, late);
    await question.getByRole('button', { name: 'Need help' }).click();
    await question.getByRole('textbox', { name: /^What help you need \(required\)/ }).waitFor();
    await question.getByRole('button', { name: 'Ask for this help' }).click();
    await question.getByText('▲ Say what help you need').waitFor();
    await question.getByRole('textbox', { name: /^What help you need/ }).fill(van);
    await chat.press(question.getByRole('button', { name: 'Ask for this help' }));
    await question.getByText('Recorded: help asked for; Helen Birtwistle is asked to help').waitFor();
    await question.getByText(`“${van}”`).waitFor();
  });

  scene('she puts it right: a revised date, with its reason', async () => {
    const { chat, late, later } = stage();
    const question = chat.about(chat.asks.last(), late);
    await question.getByRole('button', { name: 'Correct this' }).click();
    await question.getByText('Recorded so far: help asked for.').waitFor();
    await question.getByRole('button', { name: 'Need a revised date' }).click();
    await question.getByRole('textbox', { name: /^Why/ }).fill(reason);
    await question.getByRole('button', { name: 'Ask for this date' }).click();
    await question.getByText('▲ Choose the new date').waitFor();
    expect(await question.getByRole('textbox', { name: /^Why/ }).inputValue()).toBe(reason);
    await chat.chooseDay(question.getByRole('combobox', { name: /^New date/ }), later.iso);
    await chat.press(question.getByRole('button', { name: 'Ask for this date' }));
    await question.getByText(`Recorded: ${later.words} asked for; Helen Birtwistle decides`).waitFor();
  });

  scene('and puts that right too: it is only not done yet', async () => {
    const { chat, late } = stage();
    const question = chat.about(chat.asks.last(), late);
    await question.getByRole('button', { name: 'Correct this' }).click();
    await question.getByRole('button', { name: 'Not yet', exact: true }).click();
    await question.getByText('Recorded: not yet').waitFor();
  });
}
