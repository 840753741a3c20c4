import type { LucideIcon } from 'lucide-react';

/**
 * Where the keys of an action are heard. `everywhere`: also in fields and on the start page. `board`: while a
 * workspace is open and nobody types in a field or a dialog. `canvas`: the same, and no button or list has the focus.
 * `drawing` and `timeline`: the same on the views where cards are drawn, and on the timeline.
 */
export const ACTION_CONTEXTS = ['everywhere', 'board', 'canvas', 'drawing', 'timeline'] as const;
export type ActionContext = (typeof ACTION_CONTEXTS)[number];

export const ACTION_GROUPS = ['create', 'edit', 'canvas', 'timeline', 'view', 'plan', 'file', 'help'] as const;
export type ActionGroup = (typeof ACTION_GROUPS)[number];

/** One thing a person can do. Menus, tooltips, the palette, the shortcut sheet and the keyboard all read this. */
export interface Action {
  /** Stable; the native menu names actions by it. */
  readonly id: string;
  readonly title: string;
  readonly group: ActionGroup;
  readonly context: ActionContext;
  /** Chords such as `Mod+Shift+Z`; Mod is Ctrl, or Command on a Mac. The first one is shown. */
  readonly keys: readonly string[];
  /** What several actions that differ by direction are called together on the shortcut sheet. */
  readonly together?: string;
  readonly icon?: LucideIcon;
  /** More words people may search it by. */
  readonly words?: string;
  /** A field to type in opens, perhaps a moment later, always or as things stand: the next keys are for it. */
  readonly opensField?: true | (() => boolean);
  readonly when: () => boolean;
  readonly run: () => void;
}
