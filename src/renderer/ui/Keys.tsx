import './keys.css';

/** The keys of one shortcut, as key caps. */
export function Keys({ keys }: { readonly keys: readonly string[] }) {
  if (keys.length === 0) return null;
  return (
    <span className="keys">
      {keys.map((name) => (
        <kbd key={name}>{name}</kbd>
      ))}
    </span>
  );
}
