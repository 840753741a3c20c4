/** Where letters are typed. */
export const FIELD =
  'input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, select, [contenteditable=true]';
/** What lies over the board and keeps its keys to itself. */
export const OVERLAY = '[role=dialog], [role=menu], [role=listbox]';
export const CONTROL =
  'button, a[href], [role=button], [role=radio], [role=tab], [role=switch], [role=separator][tabindex]';
