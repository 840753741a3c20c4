import { useEffect, useState } from 'react';
import { currentStage } from '../canvas/stage.ts';
import { documentStore } from '../store/document.ts';
import { type EntityRef, parseRef } from '../store/refs.ts';
import { sessionStore } from '../store/session.ts';
import { strings } from '../ui/strings/index.ts';
import { happened } from './happened.ts';

/** Changes and selections this close together are said in one breath. */
const BREATH_MS = 150;
/** Long enough for a screen reader to take it up. */
const KEPT_MS = 2_500;

function nameOf(ref: EntityRef): string {
  const flow = currentStage()?.flow;
  const label = flow?.getNode(ref)?.ariaLabel ?? flow?.getEdge(ref)?.ariaLabel;
  if (label) return label;
  const { table, id } = parseRef(ref);
  const row = documentStore.getState().workspace[table].get(id) as { name?: string; title?: string } | undefined;
  return row?.name ?? row?.title ?? '';
}

function selectionInWords(selection: ReadonlySet<EntityRef>): string {
  const [only, second] = selection;
  if (only === undefined) return strings.workbench.nothingSelected;
  return second === undefined ? nameOf(only) : strings.workbench.selected(selection.size);
}

/** Says to screen readers what a look at the canvas tells everybody else: what was done and what is selected. */
export function Announcer() {
  const [words, setWords] = useState('');
  useEffect(() => {
    let change: string | null = null;
    let chosen = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const say = () => {
      const { selection } = sessionStore.getState();
      const parts = [change, chosen && (selection.size > 0 || change === null) ? selectionInWords(selection) : null];
      change = null;
      chosen = false;
      setWords(parts.filter(Boolean).join('. '));
      timer = setTimeout(() => setWords(''), KEPT_MS);
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(say, BREATH_MS);
    };
    const stops = [
      documentStore.subscribe((now, before) => {
        const words = happened(before, now);
        if (words === null) return;
        change = words;
        soon();
      }),
      sessionStore.subscribe((now, before) => {
        if (now.selection === before.selection || (now.selection.size === 0 && before.selection.size === 0)) return;
        chosen = true;
        soon();
      }),
    ];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, []);
  return (
    <p className="visually-hidden" aria-live="polite" aria-atomic="true">
      {words}
    </p>
  );
}
