const label = { 'aria-label': '' };

/**
 * Attributes for screen readers that Taro's mini-program templates leave out. Each costs a few bytes per
 * template, so only those that `describe` (src/platform/accessibility.ts) sets are listed.
 */
export const ariaAttributes = {
  View: {
    ...label,
    'aria-role': '',
    'aria-checked': '',
    'aria-disabled': '',
    'aria-hidden': '',
    'aria-live': '',
  },
  Button: { ...label, 'aria-disabled': '' },
  Image: label,
  Input: label,
  Textarea: label,
};
