/** Ids that sort in the order they were made, the same in every run. */
export function sequentialIds(prefix = 'id'): () => string {
  let next = 0;
  return () => `${prefix}-${String(++next).padStart(8, '0')}`;
}
