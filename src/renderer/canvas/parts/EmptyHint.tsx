interface Props {
  readonly title: string;
  readonly gestures: readonly Gesture[];
}
interface Gesture {
  readonly keys: readonly string[];
  readonly text: string;
}

/** What an empty canvas teaches: three gestures, and nothing that stands in the way of the first one. */
export function EmptyHint({ title, gestures }: Props) {
  return (
    <div className="empty-hint">
      <h2>{title}</h2>
      <ul>
        {gestures.map(({ keys, text }) => (
          <li key={text}>
            <span className="empty-hint-keys">
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </span>
            {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
