import { v7 } from 'uuid';
import type { CommandContext } from '../../core/change/commands/context.ts';

/** A fresh UUIDv7; ids made one after another sort in that order. */
export const newId = (): string => v7();

export const commandContext: CommandContext = { newId };
