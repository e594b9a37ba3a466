import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useWasTyped } from '../kept-values.tsx';

/** A button that unfolds the form of its name in its place, open from the start where something was typed into it; when the form is done, the button has the focus again. */
export function Unfolding(props: {
  readonly name: string;
  /** Heard in place of the name, where that does not tell of what. */
  readonly label?: string;
  /** The name under which its form keeps what is typed, where that is neither. */
  readonly keeps?: string;
  readonly appearance?: 'primary' | 'secondary';
  readonly size?: 'small' | 'medium';
  /** Whether it is unfolded from the start: somebody left it so. */
  readonly isOpen?: boolean;
  readonly children: (done: () => void) => ReactNode;
}) {
  const {
    name,
    label,
    keeps = label ?? name,
    appearance = 'secondary',
    size = 'medium',
    isOpen = false,
    children,
  } = props;
  const wasTyped = useWasTyped(keeps);
  const [state, setState] = useState<'folded' | 'open' | 'done'>(isOpen || wasTyped ? 'open' : 'folded');
  if (state === 'open') return children(() => setState('done'));
  return (
    <Button
      key={state}
      autoFocus={state === 'done'}
      appearance={appearance}
      size={size}
      {...(label !== undefined && { 'aria-label': label })}
      onClick={() => setState('open')}
    >
      {name}
    </Button>
  );
}
