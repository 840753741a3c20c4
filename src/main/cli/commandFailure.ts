/** A command could not be done: one line for people, exit code 2, nothing changed. */
export class CommandFailure extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'CommandFailure';
  }
}
