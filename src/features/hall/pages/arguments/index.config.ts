export default definePageConfig({ navigationBarTitleText: '正反理由' });
