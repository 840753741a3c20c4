import { useEffect, useState } from 'react';
import { SEVERITIES } from '../../core/insight/finding.ts';
import { currentStage } from '../canvas/stage.ts';
import { analysisStore } from '../store/analysis.ts';
import { documentStore } from '../store/document.ts';
import { type EntityRef, parseRef } from '../store/refs.ts';
import { sessionStore } from '../store/session.ts';
import { spokenStore } from '../store/spoken.ts';
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

function findingsInWords(): string {
  const { projector } = sessionStore.getState();
  const findings = analysisStore.getState().findings.filter(({ audience }) => audience === 'room' || !projector);
  if (findings.length === 0) return strings.workbench.nothingFound;
  const counts = SEVERITIES.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [strings.workbench.severities[severity](count)];
  });
  return counts.join(', ');
}

/** Says to screen readers what a look at the canvas tells everybody else: what was done and what is selected. */
export function Announcer() {
  const [words, setWords] = useState('');
  useEffect(() => {
    let news: string[] = [];
    let chosen = false;
    let asked = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const say = () => {
      const { selection } = sessionStore.getState();
      if (asked) news.push(findingsInWords());
      if (chosen && (selection.size > 0 || news.length === 0)) news.push(selectionInWords(selection));
      setWords(news.join('. '));
      news = [];
      chosen = false;
      asked = false;
      timer = setTimeout(() => setWords(''), KEPT_MS);
    };
    const soon = (words: string | null = null) => {
      if (words !== null) news.push(words);
      clearTimeout(timer);
      timer = setTimeout(say, BREATH_MS);
    };
    const stops = [
      documentStore.subscribe((now, before) => {
        const words = happened(before, now);
        if (words !== null) soon(words);
      }),
      spokenStore.subscribe(({ said }) => soon(said?.sentence)),
      sessionStore.subscribe((now, before) => {
        if (now.view !== before.view) soon(strings.workbench.views[now.view]);
        asked ||= now.asked.size > before.asked.size;
        chosen ||= now.selection !== before.selection && now.selection.size + before.selection.size > 0;
        if (asked || chosen) soon();
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
