import { type KeyboardEvent, useEffect, useRef } from 'react';
import { strings } from '../../ui/strings/index.ts';
import { breakLine, indent, type Replacement } from './indent.ts';

interface Props {
  readonly text: string;
  readonly placeholder: string;
  readonly onType: (text: string) => void;
  readonly onApply: () => void;
}

/** Where an outline is typed: Tab indents, Enter keeps the indent, Ctrl+Enter adds it all. */
export function OutlineText({ text, placeholder, onType, onApply }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const { current } = area;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  const become = ({ from, to, text: inserted, select }: Replacement) => {
    const { current } = area;
    if (!current) return;
    current.setSelectionRange(from, to);
    // The browser’s own insertion keeps its undo; it is the only one that does.
    if (!document.execCommand('insertText', false, inserted)) {
      current.setRangeText(inserted);
      onType(current.value);
    }
    current.setSelectionRange(...select);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const typed = { text: value, from: selectionStart, to: selectionEnd };
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Tab') {
      const next = indent(typed, event.shiftKey);
      // With nothing left to take back, Shift+Tab leaves the field.
      if (event.shiftKey && next.text === value.slice(next.from, next.to)) return;
      become(next);
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onApply();
    else if (event.key === 'Enter') become(breakLine(typed));
    else return;
    event.preventDefault();
  };
  return (
    <textarea
      ref={area}
      className="outline-text scrolls"
      aria-label={strings.outline.text}
      aria-keyshortcuts="Control+Enter"
      value={text}
      placeholder={placeholder}
      spellCheck={false}
      onChange={(event) => onType(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}
