import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { classNames } from './classNames.ts';
import './field.css';

interface Props {
  readonly label: string;
  /** What stands in the model, as text. */
  readonly value: string;
  readonly onCommit: (text: string) => void;
  /** A sentence that says what is wrong with the text, or null. */
  readonly check?: (text: string) => string | null;
  readonly placeholder?: string | undefined;
  readonly unit?: string;
  readonly kind?: 'text' | 'decimal';
  /** What stands there while nobody types, where it reads better than what is typed. */
  readonly display?: string;
  /** Stands behind the field, such as a button that helps to fill it. */
  readonly tail?: ReactNode;
  readonly lines?: number;
  /** One line of text that may take several to show, such as a title. */
  readonly wraps?: boolean;
  readonly disabled?: boolean;
  readonly hideLabel?: boolean;
  readonly autoFocus?: boolean;
}

/** Commits on Enter and when left, Escape restores, and text that cannot be taken says why in place. */
export function CommitField(props: Props) {
  const { label, value, onCommit, check, placeholder, unit, kind = 'text', lines = 1, disabled, hideLabel } = props;
  const id = useId();
  const [text, setText] = useState(value);
  const [editing, setEditing] = useState(false);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const leaving = useRef(false);
  /** A press puts the caret somewhere, and does so after the focus has come. */
  const pressed = useRef(false);
  useEffect(() => {
    if (!editing) setText(value);
  }, [value, editing]);
  useEffect(() => {
    if (props.autoFocus) field.current?.focus();
  }, [props.autoFocus]);

  // What is typed next replaces what stands there, which a field reached by key would else add it to.
  useLayoutEffect(() => {
    if (editing && !pressed.current && lines === 1) field.current?.select();
  }, [editing, lines]);

  const shown = editing ? text : (props.display ?? value);
  const problem = editing && check ? check(text) : null;
  const finish = () => {
    setEditing(false);
    if (leaving.current) {
      leaving.current = false;
      return;
    }
    if (text !== value && !(check?.(text) ?? null)) onCommit(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && editing) {
      event.stopPropagation();
      leaving.current = true;
      setText(value);
      field.current?.blur();
    } else if (event.key === 'Enter' && (lines === 1 || props.wraps || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      // An unfinished text keeps the focus, so that its explanation stays in sight.
      if (!problem) field.current?.blur();
    }
  };
  const common = {
    id,
    ref: field,
    className: kind === 'decimal' ? 'field-input tabular' : 'field-input',
    value: shown,
    placeholder,
    disabled,
    'aria-invalid': problem !== null,
    'aria-describedby': problem ? `${id}-problem` : undefined,
    onFocus: () => {
      setText(value);
      setEditing(true);
    },
    onChange: (event: { target: { value: string } }) => {
      setEditing(true);
      setText(props.wraps ? event.target.value.replace(/\s*\n\s*/g, ' ') : event.target.value);
    },
    onBlur: finish,
    onKeyDown,
    onPointerDown: () => {
      pressed.current = document.activeElement !== field.current;
    },
    onClick: () => {
      const { current } = field;
      // What was pressed is not what is typed over: the caret would stand anywhere in it.
      if (pressed.current && props.display !== undefined && current?.selectionStart === current?.selectionEnd)
        current?.select();
      pressed.current = false;
    },
  };
  return (
    <div className={classNames('field', problem !== null && 'field-wrong')}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : 'field-label'}>
        {label}
      </label>
      <div className="field-box">
        {lines > 1 || props.wraps ? (
          <textarea {...common} rows={lines} />
        ) : (
          <input
            {...common}
            type="text"
            inputMode={kind === 'decimal' ? 'decimal' : undefined}
            autoComplete="off"
            spellCheck={false}
          />
        )}
        {unit ? <span className="field-unit">{unit}</span> : null}
        {props.tail}
      </div>
      {problem ? (
        <p id={`${id}-problem`} className="field-problem" role="alert">
          {problem}
        </p>
      ) : null}
    </div>
  );
}
