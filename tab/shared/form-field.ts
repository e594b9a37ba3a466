/** What is typed into a form, by the name of the field. */
export type Values = Readonly<Record<string, string>>;

/** One field of a form. Days are ISO dates; a `choice` is always required; a `link` is an https address. */
export type FormField =
  | {
      readonly kind: 'choice';
      readonly name: string;
      readonly label: string;
      readonly options: readonly Option[];
      /** What stands there while nothing is chosen; a choice that has it is a list, however short. */
      readonly unchosen?: string;
    }
  | {
      readonly kind: 'day';
      readonly name: string;
      readonly label: string;
      readonly isRequired: boolean;
      readonly min?: string;
      readonly max?: string;
    }
  | {
      readonly kind: 'line' | 'words' | 'link';
      readonly name: string;
      readonly label: string;
      readonly isRequired: boolean;
    };

interface Option {
  readonly value: string;
  readonly label: string;
}
