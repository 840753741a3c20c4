/** A name that may be longer than its row; what is cut off is told on hovering. */
export const RowName = ({ children }: { readonly children: string }) => (
  <span className="truncate" title={children}>
    {children}
  </span>
);
