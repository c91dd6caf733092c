export default definePageConfig({ navigationBarTitleText: '写方案文稿' });
