import './initials.css';

/** "Mira Okafor" -> MO; "kubernetes" -> KU. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/[\s._-]+/u)
    .filter(Boolean);
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  if (!first) return '?';
  const letters = last ? [...first][0] + ([...last][0] ?? '') : [...first].slice(0, 2).join('');
  return letters.toLocaleUpperCase();
}

export function Initials({ name }: { readonly name: string | null }) {
  return (
    <span className={name === null ? 'initials initials-vacant' : 'initials'} aria-hidden="true">
      {name === null ? '?' : initialsOf(name)}
    </span>
  );
}
