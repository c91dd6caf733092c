import type { Element as FrameworkElement } from 'glass-easel';

/** A DOM element that stands for an element of the mini-program's own tree. */
export type ViewElement = HTMLElement & { __wxElement?: FrameworkElement };

/** The innermost element of the mini-program's tree that a DOM node belongs to. */
export function frameworkElementOf(node: Node | null): ViewElement | null {
  for (let current = node; current; current = current.parentNode) {
    if ((current as ViewElement).__wxElement) return current as ViewElement;
  }
  return null;
}
