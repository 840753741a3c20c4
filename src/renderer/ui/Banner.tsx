import type { ReactNode } from 'react';
import './banner.css';

interface Props {
  readonly tone: 'info' | 'warning' | 'critical';
  readonly icon?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

export function Banner({ tone, icon, actions, children }: Props) {
  return (
    <div className={`banner banner-${tone}`} role={tone === 'info' ? 'status' : 'alert'}>
      {icon}
      <span className="banner-text">{children}</span>
      {actions}
    </div>
  );
}
