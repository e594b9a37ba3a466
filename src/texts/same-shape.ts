/** What a text has to look like in another language: the same keys and the same blanks to fill, in any words. */
export type SameShape<Text> = Text extends string
  ? string
  : Text extends (...blanks: infer Blanks) => infer Filled
    ? (...blanks: Blanks) => SameShape<Filled>
    : { readonly [Key in keyof Text]: SameShape<Text[Key]> };
