import type { Control, ControlContext } from './control';

/** Tells once each time an edge comes within reach, as WeChat does. */
function edgeWatcher(emit: () => void) {
  let within = false;
  return (near: boolean) => {
    if (near && !within) emit();
    within = near;
  };
}

export function scrollView(context: ControlContext): Control {
  const { element } = context;
  const upper = edgeWatcher(() => context.emit('scrolltoupper', { direction: 'top' }));
  const lower = edgeWatcher(() => context.emit('scrolltolower', { direction: 'bottom' }));
  let lastTop = 0;
  let lastLeft = 0;
  element.addEventListener('scroll', () => {
    const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight, clientWidth } = element;
    context.emit('scroll', {
      scrollTop,
      scrollLeft,
      scrollHeight,
      scrollWidth,
      deltaX: lastLeft - scrollLeft,
      deltaY: lastTop - scrollTop,
    });
    const sideways = context.flag('scroll-x');
    const left = sideways
      ? scrollWidth - clientWidth - scrollLeft
      : scrollHeight - clientHeight - scrollTop;
    lower(left <= context.number('lower-threshold', 50));
    upper((sideways ? scrollLeft : scrollTop) <= context.number('upper-threshold', 50));
    lastTop = scrollTop;
    lastLeft = scrollLeft;
  });
  return {
    attributeChanged(name, value) {
      if (value === undefined || value === null || value === '') return;
      if (name === 'scroll-top') setTimeout(() => element.scrollTo({ top: Number(value) }), 0);
      if (name === 'scroll-left') setTimeout(() => element.scrollTo({ left: Number(value) }), 0);
      if (name === 'scroll-into-view') {
        setTimeout(() => context.view.getElementById(String(value))?.scrollIntoView(), 0);
      }
    },
  };
}

/** Pages side by side; swiping is scrolling with snap points. */
export function swiper(context: ControlContext): Control {
  const { element } = context;
  let current = 0;
  let settling: ReturnType<typeof setTimeout> | undefined;
  const size = () => (context.flag('vertical') ? element.clientHeight : element.clientWidth) || 1;
  element.addEventListener('scroll', () => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      const offset = context.flag('vertical') ? element.scrollTop : element.scrollLeft;
      const reached = Math.round(offset / size());
      if (reached === current) return;
      current = reached;
      context.emit('change', { current, source: 'touch', currentItemId: '' });
      context.emit('animationfinish', { current, source: 'touch', currentItemId: '' });
    }, 100);
  });
  return {
    attributeChanged(name) {
      if (name !== 'current') return;
      current = context.number('current', 0);
      setTimeout(() => {
        const offset = current * size();
        element.scrollTo(context.flag('vertical') ? { top: offset } : { left: offset });
      }, 0);
    },
  };
}
