export default definePageConfig({ navigationBarTitleText: '审议表决' });
