export default definePageConfig({
  navigationBarTitleText: '结果证书',
  enableShareAppMessage: true,
  enableShareTimeline: true,
});
