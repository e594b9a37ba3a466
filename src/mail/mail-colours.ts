/**
 * Colours that can be read on white and, where the reader's program turns dark, on black. The words of a plan take no
 * colour at all, so that dark mode and forced colours stay free to choose one.
 */
export const COLOURS = {
  quiet: { light: '#57534e', dark: '#b8b4b0' },
  late: { light: '#a4262c', dark: '#ff9c9f' },
  link: { light: '#0b5394', dark: '#8ec5ff' },
} as const;

/** The lines between blocks and under the rows of a table. */
export const RULE = { light: '#c8c6c4', dark: '#4f4d4b' } as const;

/** What words that are not plain are: the class, and the key of the colour, that they take. */
export type Tone = keyof typeof COLOURS;

/**
 * The style sheet of a mail. A program that drops it loses the lines between blocks, the colours for the dark, and on
 * phones the buttons below each other. Outlook on the web and the new Outlook mark what they recoloured with data-ogsc
 * instead of the media query.
 */
export const STYLES = `:root { color-scheme: light dark; supported-color-schemes: light dark; }
.rule { border-top: 1px solid ${RULE.light}; }
@media (max-width: 480px) { .button { display: block !important; } .gap { display: block !important; height: 8px; } }
@media (prefers-color-scheme: dark) { ${darkRules('')} }
${darkRules('[data-ogsc] ')}`;

function darkRules(scope: string): string {
  const words = Object.entries(COLOURS).map(([tone, { dark }]) => `${scope}.${tone} { color: ${dark} !important; }`);
  return [
    ...words,
    `${scope}.rule, ${scope}.cell { border-color: ${RULE.dark} !important; }`,
    `${scope}.button { border-color: ${COLOURS.link.dark} !important; }`,
  ].join(' ');
}
