/** The part of papaparse that is used here. Its published types bring Node's globals into the pure core. */
declare module 'papaparse' {
  interface ParsedRow<T> {
    readonly data: T;
    readonly meta: { readonly cursor: number };
    readonly errors: readonly { readonly code: string; readonly message: string }[];
  }
  interface Options {
    readonly delimiter: string;
    readonly newline: string;
  }
  const papa: {
    parse<T>(text: string, options: Options & { readonly preview: number }): { readonly data: T[] };
    parse<T>(
      text: string,
      options: Options & { readonly step: (row: ParsedRow<T>, parser: { abort(): void }) => void },
    ): unknown;
    unparse(rows: readonly (readonly unknown[])[], options: { readonly newline: string }): string;
  };
  export default papa;
}
