export default definePageConfig({ navigationBarTitleText: '审核住户' });
