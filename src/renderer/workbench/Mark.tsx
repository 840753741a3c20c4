import './mark.css';

/** The app’s mark: three people of a crew and what joins them. */
export const Mark = ({ size = 24 }: { readonly size?: number }) => (
  <svg className="mark" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
    <rect width="24" height="24" rx="6.5" className="mark-ground" />
    <path d="M8 15.6 12.2 9l4 4.4" className="mark-line" />
    <circle cx="7.6" cy="16.2" r="2.1" className="mark-dot" />
    <circle cx="12.2" cy="8.2" r="2.5" className="mark-dot" />
    <circle cx="16.9" cy="14.2" r="2.1" className="mark-dot" />
  </svg>
);
