const COUNT = new Intl.NumberFormat('en-GB');

export const plural = (count: number, one: string, many: string): string =>
  `${COUNT.format(count)} ${count === 1 ? one : many}`;
