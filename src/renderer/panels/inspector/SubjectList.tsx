interface Props<Id extends string> {
  readonly items: readonly { readonly id: Id; readonly name: string }[];
  readonly onChoose: (id: Id) => void;
}

/** Names one under the other; each leads to what it names. */
export const SubjectList = <Id extends string>({ items, onChoose }: Props<Id>) => (
  <ul className="subjects">
    {items.map(({ id, name }) => (
      <li key={id}>
        <button type="button" className="subject truncate" onClick={() => onChoose(id)}>
          {name}
        </button>
      </li>
    ))}
  </ul>
);
