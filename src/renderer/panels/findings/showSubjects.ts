import type { Subject } from '../../../core/insight/finding.ts';
import type { TableName } from '../../../core/model/nouns.ts';
import { currentWorkspace } from '../../store/document.ts';
import { type EntityRef, refOf } from '../../store/refs.ts';
import { focusOn, select, taskView, type ViewId } from '../../store/session.ts';

const STANDS_IN: Partial<Record<TableName, ViewId>> = {
  team: 'structure',
  role: 'structure',
  person: 'structure',
  task: 'roadmap',
  dependency: 'roadmap',
};

/** The view in which these can be seen, and their refs there; a person is seen in their seats. */
export function placeOf(subjects: readonly Pick<Subject, 'type' | 'id'>[]): {
  readonly view: ViewId | null;
  readonly refs: readonly EntityRef[];
} {
  const stands = subjects.map(({ type }) => STANDS_IN[type]).find((view) => view !== undefined) ?? null;
  const workspace = currentWorkspace();
  const refs = subjects
    .filter(({ type }) => STANDS_IN[type] === stands)
    .flatMap(({ type, id }): EntityRef[] => {
      if (type !== 'person') return [refOf(type, id)];
      return [...workspace.role.values()].filter((seat) => seat.personId === id).map((seat) => refOf('role', seat.id));
    });
  return { view: stands === 'roadmap' ? taskView() : stands, refs };
}

/** Brings them into view and selects them; what stands on no canvas is only selected. */
export function showSubjects(subjects: readonly Pick<Subject, 'type' | 'id'>[]): void {
  const { view, refs } = placeOf(subjects);
  if (view && refs.length > 0) focusOn(refs, view);
  else select(subjects.map(({ type, id }) => refOf(type, id)));
}
