import type { Access } from '../../contract/services.ts';
import type { Holder } from '../store/lock/holder.ts';

/** The sentences of the banner over a workspace that cannot be written here. */
export const heldElsewhere = (holder: Holder | null, canTakeOver = false): Access => ({
  mode: 'read-only',
  reason: 'held-elsewhere',
  sentence: canTakeOver
    ? 'Nobody else is working on this file any more. Take it over to make changes.'
    : `${holder ? `${holder.app} (process ${holder.pid})` : 'Another Crewmap'} is working on this file. You see its changes as they come; to make your own, close it there first.`,
  sinceMs: holder?.sinceMs ?? null,
  canTakeOver,
});

export const readOnlyMedium = (): Access => ({
  mode: 'read-only',
  reason: 'medium',
  sentence:
    'This file or its folder cannot be written. You can look and export; to make changes, copy the file elsewhere.',
  sinceMs: null,
  canTakeOver: false,
});

export const inTrouble = (sentence: string): Access => ({
  mode: 'read-only',
  reason: 'trouble',
  sentence,
  sinceMs: null,
  canTakeOver: true,
});
