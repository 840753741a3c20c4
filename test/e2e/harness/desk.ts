import type { Page } from '@playwright/test';

/** The app as a person has it in front of them, whatever shell it runs in. */
export interface Desk {
  /** Where new files and exports go. */
  readonly folder: string;
  /** Starts the app, on files if some are given, and gives its first window. */
  start(...files: string[]): Promise<Page>;
  /** One more window on what the given window shows. */
  anotherWindow(page: Page): Promise<Page>;
  /** Ends the app the way Ctrl-C does. */
  end(): Promise<void>;
  /** Ends the app the way a power cut does: nothing of it gets to say a word. */
  kill(): Promise<void>;
}
