type Description = {
  role?:
    | 'button'
    | 'radio'
    | 'radiogroup'
    | 'group'
    | 'checkbox'
    | 'alert'
    | 'status'
    | 'heading'
    | 'img'
    | 'progressbar'
    | 'dialog'
    | 'list'
    | 'listitem'
    | 'tab'
    | 'tablist'
    | 'switch';
  label?: string;
  checked?: boolean;
  disabled?: boolean;
  hidden?: boolean;
  live?: 'polite' | 'assertive';
  /** 0–100, for a progress bar. */
  valueNow?: number;
};

const names = {
  role: 'role',
  label: 'aria-label',
  checked: 'aria-checked',
  disabled: 'aria-disabled',
  hidden: 'aria-hidden',
  live: 'aria-live',
  valueNow: 'aria-valuenow',
} as const;

/** Attributes for screen readers. WeChat reads `aria-role` where the browser reads `role`. */
export function describe(description: Description): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [key, value] of Object.entries(description)) {
    if (value === undefined) continue;
    const name = names[key as keyof typeof names];
    const isWeapp = process.env.TARO_ENV === 'weapp';
    attributes[isWeapp && name === 'role' ? 'aria-role' : name] = String(value);
  }
  return attributes;
}
