export default definePageConfig({ navigationBarTitleText: '更新进展' });
