import { openDialog } from '../../store/dialogs.ts';

/** Reads the files here, in the window, and shows what an import of them would do. */
export async function importFiles(files: readonly File[]): Promise<void> {
  const read = await Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() })));
  openDialog({ kind: 'import', files: read });
}

/** Asks for files to import. */
export function chooseTables(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = '.csv,.tsv,.txt,.json,.sm,text/csv,application/json';
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    if (files.length > 0) void importFiles(files);
  });
  input.click();
}
