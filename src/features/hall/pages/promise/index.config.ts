export default definePageConfig({ navigationBarTitleText: '执行进展' });
