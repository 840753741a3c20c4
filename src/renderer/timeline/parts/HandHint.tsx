import { useHand } from '../hand.ts';

/** What is said beside the hand while it drags. */
export function HandHint() {
  const hint = useHand((hand) => hand.hint);
  if (!hint) return null;
  const { x, y, title, lines, refused } = hint;
  const left = Math.min(x + 16, window.innerWidth - 300);
  const top = y + 150 > window.innerHeight ? y - 24 - 20 * (lines.length + 1) : y + 20;
  return (
    <div className={refused ? 'tl-hint tl-hint-refused' : 'tl-hint'} role="status" style={{ left, top }}>
      <strong>{title}</strong>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
