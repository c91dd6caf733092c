export default definePageConfig({ navigationBarTitleText: '公告工作台' });
