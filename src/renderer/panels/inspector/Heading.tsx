import type { ReactNode } from 'react';

interface Props {
  /** What kind of thing it is: "Task", "3 tasks". */
  readonly kind: string;
  readonly children?: ReactNode;
}

export const Heading = ({ kind, children }: Props) => (
  <header className="inspector-heading">
    <p className="inspector-kind">{kind}</p>
    {children}
  </header>
);
