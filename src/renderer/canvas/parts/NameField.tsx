import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { classNames } from '../../ui/classNames.ts';
import { dropDraft, useGesture } from '../gestureStore.ts';

interface Props {
  readonly value: string;
  readonly placeholder: string;
  readonly label: string;
  readonly className?: string;
  readonly lines?: 1 | 2;
  /** `how`: the key that ended it, or `blur`. Empty text is given on too. */
  readonly onDone: (text: string, how: 'enter' | 'tab' | 'blur') => void;
  readonly onCancel: () => void;
}

/** A name being typed over in place, on a card. */
export function NameField({ value, placeholder, label, className, lines = 1, onDone, onCancel }: Props) {
  const [text, setText] = useState(value);
  const field = useRef<HTMLTextAreaElement>(null);
  const over = useRef(false);
  // Before anything is painted: the next key is the first letter of the name.
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);
  const finish = (how: 'enter' | 'tab' | 'blur') => {
    if (over.current) return;
    over.current = true;
    onDone(text.replace(/\s+/g, ' ').trim(), how);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') finish('enter');
    else if (event.key === 'Tab') finish('tab');
    else if (event.key === 'Escape') {
      over.current = true;
      onCancel();
    } else return;
    event.preventDefault();
  };
  return (
    <textarea
      ref={field}
      className={classNames('name-field nodrag nopan nowheel', className)}
      aria-label={label}
      rows={lines}
      maxLength={300}
      value={text}
      placeholder={placeholder}
      spellCheck={false}
      onChange={(event) => setText(event.target.value.replace(/\n/g, ' '))}
      onKeyDown={onKeyDown}
      onBlur={() => finish('blur')}
    />
  );
}

/** The field of a card that is not there yet. A fresh one for each draft, though they share a node. */
export function DraftField(props: Omit<Props, 'value' | 'onCancel'>) {
  const serial = useGesture((state) => state.draftSerial);
  return <NameField {...props} key={serial} value="" onCancel={dropDraft} />;
}
