/**
 * The part of Adaptive Cards 1.5 that the product draws with. Words of people and plans go into runs, which no host
 * reads as markdown; a text block carries our own words only.
 *
 * @see https://adaptivecards.io/explorer/
 */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  /** 1.3 for what Teams makes of a pasted link. */
  readonly version: '1.3' | '1.5';
  /** What a screen reader or a car says instead of the card. */
  readonly speak: string;
  /** What a host shows that cannot draw cards of this version. */
  readonly fallbackText: string;
  readonly body: readonly CardElement[];
}

/** Everything that can stand in a card's body. */
export type CardElement = TextBlock | RichTextBlock | Container | ActionSet | TextInput | DateInput | ChoiceInput;

/** How an element stands to the one before it. */
interface Placed {
  readonly spacing?: 'none' | 'small' | 'default' | 'medium' | 'large';
  readonly separator?: boolean;
}

interface Lettered {
  readonly text: string;
  readonly size?: 'small' | 'default' | 'medium' | 'large';
  readonly weight?: 'lighter' | 'default' | 'bolder';
  readonly color?: 'default' | 'attention' | 'good' | 'accent';
  readonly isSubtle?: boolean;
}

/** A paragraph of our own words; hosts read it as markdown. */
export interface TextBlock extends Placed, Lettered {
  readonly type: 'TextBlock';
  readonly wrap: true;
  /** A heading is announced as one. */
  readonly style?: 'default' | 'heading';
}

/** A paragraph in which every character stands for itself. */
export interface RichTextBlock extends Placed {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly TextRun[];
}

/** A piece of a paragraph. */
export interface TextRun extends Lettered {
  readonly type: 'TextRun';
  readonly italic?: boolean;
}

/** A group of elements, shown and hidden together. */
export interface Container extends Placed {
  readonly type: 'Container';
  readonly id?: string;
  readonly isVisible?: boolean;
  readonly style?: 'default' | 'emphasis';
  readonly items: readonly CardElement[];
}

/** A row of buttons. `fallback` takes its place in a host that does not know one of them; `drop` is nothing. */
export interface ActionSet extends Placed {
  readonly type: 'ActionSet';
  readonly actions: readonly CardAction[];
  readonly fallback?: ActionSet | 'drop';
}

/** A box to write in. */
export interface TextInput extends Placed {
  readonly type: 'Input.Text';
  readonly id: string;
  readonly label: string;
  readonly isMultiline: true;
  readonly maxLength: number;
  readonly value?: string;
}

/** A day to choose; `min` and `value` are ISO dates. */
export interface DateInput extends Placed {
  readonly type: 'Input.Date';
  readonly id: string;
  readonly label: string;
  readonly min?: string;
  /** Said by the host at a day before `min`. */
  readonly errorMessage?: string;
  readonly value?: string;
}

/** One of several to choose, with a box to type in where the host has one. */
export interface ChoiceInput extends Placed {
  readonly type: 'Input.ChoiceSet';
  readonly id: string;
  readonly label: string;
  readonly style: 'compact' | 'filtered';
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  readonly value?: string;
}

/** Everything that a button can do. */
export type CardAction = ExecuteAction | SubmitAction | OpenUrlAction;

/** Sends the card's inputs with `data` to the bot, which answers with the new card. */
export interface ExecuteAction {
  readonly type: 'Action.Execute';
  readonly title: string;
  readonly verb: string;
  readonly data: object;
  readonly fallback?: SubmitAction;
}

/** The same for hosts that do not know Action.Execute: arrives as a message. */
export interface SubmitAction {
  readonly type: 'Action.Submit';
  readonly title: string;
  readonly data: object;
}

/** Opens a page. */
export interface OpenUrlAction {
  readonly type: 'Action.OpenUrl';
  readonly title: string;
  readonly url: string;
}

/** A card around a body. @param spoken one or two sentences of ours, without names */
export function adaptiveCard(spoken: string, body: readonly CardElement[]): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    speak: spoken,
    fallbackText: spoken,
    body,
  };
}

/**
 * Bytes of a card as it travels: JSON in UTF-8. Teams counts in UTF-16, up to twice as many, and allows 80 KB of those.
 *
 * @see https://learn.microsoft.com/en-us/microsoftteams/platform/bots/how-to/format-your-bot-messages
 */
export function cardBytes(card: unknown): number {
  return new TextEncoder().encode(JSON.stringify(card)).length;
}
