export default definePageConfig({
  navigationBarTitleText: '表决结果',
  enableShareAppMessage: true,
  enableShareTimeline: true,
});
