/** "1 task", "2 tasks". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** Days of the schedule are exact to many digits; people need two. */
export const workingDays = (days: number): string => counted(Number(days.toFixed(2)), 'working day');
