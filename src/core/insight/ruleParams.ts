/** Parameters that several rules share, and what they mean. */
export const PLACEHOLDERS = { placeholderTasks: 20, placeholderShare: 0.9 };
export const PLACEHOLDER_WORDS = {
  placeholderTasks: 'estimated open tasks from which on equal estimates are looked for',
  placeholderShare: 'share of estimated open tasks with the same estimate from which on it is taken for a placeholder',
};
export const GROUP_WORDS = { groupAbove: 'more causes than this become one finding that lists them' };
