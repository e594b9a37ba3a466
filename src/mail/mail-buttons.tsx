import type { ChoiceView } from './digest-view.ts';
import { COLOURS } from './mail-colours.ts';

/** Word takes padding on cells only: there the cell has it, elsewhere the link, so that all of the button can be pressed. */
const PADDING = '8px 14px';

const CELL = { border: `1px solid ${COLOURS.link.light}`, msoPaddingAlt: PADDING };

const LINK = {
  display: 'inline-block',
  padding: PADDING,
  msoPaddingAlt: '0',
  fontSize: 15,
  lineHeight: '20px',
  fontWeight: 'bold',
  textDecoration: 'none',
  color: COLOURS.link.light,
} as const;

/** Links that look like buttons in every program, without a picture; below each other on a phone. */
export function Buttons({ of: choices }: { readonly of: readonly ChoiceView[] }) {
  if (choices.length === 0) return null;
  return (
    <table role="presentation" cellPadding="0" cellSpacing="0" border={0}>
      <tbody>
        <tr>
          <td colSpan={choices.length * 2} height={8} style={{ fontSize: 1, lineHeight: '8px' }}>
            &nbsp;
          </td>
        </tr>
        <tr>
          {choices.map((choice) => (
            <Button key={choice.key} choice={choice} />
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function Button({ choice: { words, heard, href } }: { readonly choice: ChoiceView }) {
  return (
    <>
      <td className="button" style={CELL}>
        <a href={href} aria-label={heard} className="link" style={LINK}>
          {words}
        </a>
      </td>
      <td className="gap" width={8} style={{ fontSize: 1 }}>
        &nbsp;
      </td>
    </>
  );
}
