import type { ReactNode } from 'react';

/** A screen: its title, what stands beside the title, and its content. The heading stays while the content changes. */
export function Page(props: {
  readonly title: string;
  readonly beside?: ReactNode;
  readonly isBusy?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <main className="screen" aria-busy={props.isBusy ?? false}>
      <header className="screen-head">
        <h1 tabIndex={-1}>{props.title}</h1>
        {props.beside}
      </header>
      {props.children}
    </main>
  );
}
