export default definePageConfig({ navigationBarTitleText: '实名表决清单' });
