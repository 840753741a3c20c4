import type { AddCommand } from '../command.ts';
export const addAnalyze: AddCommand = () => {};
