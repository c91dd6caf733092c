/**
 * What the built-in components look like before a page styles them, after the measures of WeChat's own
 * web-view style sheet (font sizes, button padding, the default 320 × 240 picture, …).
 */
export const BASE_STYLE = `
html { height: 100%; -webkit-text-size-adjust: 100%; }
body { margin: 0; padding: 0; }
body { font: 16px/1.4 -apple-system, "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }
body { overflow-x: hidden; -webkit-tap-highlight-color: transparent; user-select: none; }
[hidden] { display: none !important; }
wx-page-root { display: contents; }
wx-view, wx-cover-view, wx-form, wx-navigator, wx-rich-text, wx-root-portal, wx-swiper-item,
wx-radio-group, wx-checkbox-group, wx-picker, wx-slider { display: block; }
wx-text { white-space: pre-line; }
wx-label { display: inline-block; }
wx-image, wx-cover-image { display: inline-block; width: 320px; height: 240px; overflow: hidden; }
wx-image > img, wx-cover-image > img { display: block; width: 100%; height: 100%; }
wx-image > img:not([src]) { visibility: hidden; }
wx-canvas { display: block; position: relative; width: 300px; height: 150px; }
wx-canvas > canvas { display: block; width: 100%; height: 100%; }
wx-button { position: relative; display: block; box-sizing: border-box; margin: 0 auto; padding: 0 14px;
  font-size: 18px; line-height: 2.55555556; text-align: center; border-radius: 5px; overflow: hidden;
  color: #000; background-color: #f8f8f8; }
wx-button::after { content: " "; position: absolute; top: 0; left: 0; width: 200%; height: 200%;
  box-sizing: border-box; border: 1px solid rgba(0, 0, 0, .2); border-radius: 10px;
  transform: scale(.5); transform-origin: 0 0; pointer-events: none; }
wx-button[type=primary] { color: #fff; background-color: #1aad19; }
wx-button[type=warn] { color: #fff; background-color: #e64340; }
wx-button[size=mini] { display: inline-block; padding: 0 1.32em; font-size: 13px; line-height: 2.3; }
wx-button[disabled] { color: rgba(0, 0, 0, .3); background-color: #f7f7f7; }
wx-input { display: block; height: 1.4em; min-height: 1.4em; overflow: hidden; text-overflow: clip; }
wx-textarea { display: block; width: 300px; height: 150px; }
wx-input > input, wx-textarea > textarea { display: block; box-sizing: border-box; width: 100%; height: 100%;
  margin: 0; padding: 0; border: 0; outline: 0; border-radius: 0; resize: none; background: none;
  font: inherit; color: inherit; text-align: inherit; }
wx-textarea[data-auto-height] { height: auto; }
wx-textarea[data-auto-height] > textarea { field-sizing: content; height: auto; min-height: 1.4em; }
::placeholder { color: #808080; opacity: 1; }
wx-switch { display: inline-block; box-sizing: border-box; width: 52px; height: 32px; padding: 1px;
  border-radius: 16px; background: #dfdfdf; vertical-align: middle; }
wx-switch::after { content: ""; display: block; width: 30px; height: 30px; border-radius: 15px; background: #fff; }
wx-switch[data-checked] { background: var(--switch-color, #04be02); }
wx-switch[data-checked]::after { margin-left: 20px; }
wx-checkbox, wx-radio { display: inline-block; }
wx-checkbox::before, wx-radio::before { content: ""; display: inline-block; box-sizing: border-box; width: 24px;
  height: 24px; margin-right: 5px; border: 1px solid #d1d1d1; vertical-align: middle; text-align: center;
  line-height: 22px; color: #09bb07; background: #fff; }
wx-checkbox::before { border-radius: 3px; }
wx-radio::before { border-radius: 50%; }
wx-checkbox[data-checked]::before { content: "✓"; }
wx-radio[data-checked]::before { content: "✓"; color: #fff; border-color: #09bb07; background: #09bb07; }
wx-scroll-view { display: block; width: 100%; overflow: hidden; }
wx-scroll-view[scroll-x] { overflow-x: auto; }
wx-scroll-view[scroll-y] { overflow-y: auto; }
wx-swiper { display: flex; height: 150px; overflow: auto hidden; scroll-snap-type: x mandatory; }
wx-swiper[vertical] { flex-direction: column; overflow: hidden auto; scroll-snap-type: y mandatory; }
wx-swiper-item { flex: 0 0 100%; height: 100%; overflow: hidden; scroll-snap-align: start; }
wx-scroll-view, wx-swiper, body { scrollbar-width: none; }
wx-picker-view { display: flex; height: 200px; }
wx-picker-view-column { display: block; flex: 1; overflow-y: auto; padding: 83px 0; scrollbar-width: none; }
wx-picker-view-column > * { height: 34px; }
wx-progress { display: block; }
wx-slider { margin: 10px 18px; }
wx-slider > input { width: 100%; }
wx-icon { display: inline-block; font-size: 0; }
wx-icon > i { font-style: normal; }
`;
