import { Button } from '@fluentui/react-components';
import type { ComponentProps } from 'react';
import { Link } from 'wouter';

/** A way to another screen of the tab, which comes without the page being loaded anew. */
export function TabLink(props: { readonly to: string } & Omit<ComponentProps<'a'>, 'href'>) {
  const { to, ...rest } = props;
  return <Link {...rest} href={to} />;
}

/** The same, looking like a button. */
export function TabLinkButton(props: {
  readonly to: string;
  readonly appearance?: 'primary' | 'secondary';
  readonly size?: 'small' | 'medium';
  readonly className?: string;
  readonly 'aria-label'?: string;
  readonly children: string;
}) {
  const { to, appearance = 'secondary', size = 'small', ...rest } = props;
  return (
    <Link href={to} asChild>
      <Button as="a" appearance={appearance} size={size} {...rest} />
    </Link>
  );
}
