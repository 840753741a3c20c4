import type { ReactNode } from 'react';

interface Props {
  readonly title?: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export const Section = ({ title, aside, children }: Props) => (
  <section className="section">
    {title ? (
      <div className="section-head">
        <h3 className="section-title">{title}</h3>
        {aside}
      </div>
    ) : null}
    <div className="section-body">{children}</div>
  </section>
);
